/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation;

import java.time.Duration;
import org.metahab.meta.federated.RobustMean;
import org.metahab.meta.federated.RoundPlan;

/**
 * What a coordinator does.
 *
 * @param exchange the exchange's name, a part of topics: letters, digits, {@code -} and {@code _}
 * @param plan clip, noise and groups
 * @param sampling the probability with which each participant joins a round, in (0, 1]
 * @param join how sums of groups are joined
 * @param rate how far the prior goes along the joined difference, positive
 * @param momentum of the prior's steps, in [0, 1)
 * @param rounds how many rounds to run, at least 1
 * @param joinWithin how long participants may train and join
 * @param stepWithin how long they may take for each further step
 * @param pause between rounds
 * @param delta δ of the privacy that is told, in (0, 1)
 */
public record CoordinatorOptions(
        String exchange,
        RoundPlan plan,
        double sampling,
        RobustMean join,
        double rate,
        double momentum,
        int rounds,
        Duration joinWithin,
        Duration stepWithin,
        Duration pause,
        double delta) {

    /** What {@link #exchange()} may be, and the name of a participant. */
    public static final String NAME = "[A-Za-z0-9_-]{1,64}";

    public CoordinatorOptions {
        require(exchange.matches(NAME), "exchange", exchange, "use letters, digits, - and _");
        require(sampling > 0 && sampling <= 1, "sampling", sampling, "use a number above 0 and up to 1");
        require(rate > 0, "rate", rate, "use a positive number");
        require(momentum >= 0 && momentum < 1, "momentum", momentum, "use a number from 0 to below 1");
        require(rounds > 0, "rounds", rounds, "use a positive number");
        require(!joinWithin.isNegative() && !joinWithin.isZero(), "joinWithin", joinWithin, "use a positive time");
        require(!stepWithin.isNegative() && !stepWithin.isZero(), "stepWithin", stepWithin, "use a positive time");
        require(!pause.isNegative(), "pause", pause, "use no negative time");
        require(delta > 0 && delta < 1, "delta", delta, "use a number between 0 and 1");
    }

    private static void require(boolean holds, String name, Object value, String remedy) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = \"" + value + "\": " + remedy);
        }
    }
}
