/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation;

import java.nio.file.Path;

/**
 * On what terms a participant takes part. A round that asks for less privacy is left out.
 *
 * @param exchange the exchange's name
 * @param id this participant's name, unique in the exchange; with the embedded broker its account
 * @param leastNoise the least noise multiplier σ of a round, at least 0
 * @param epsilonLimit the most ε that may be spent in all rounds ever, positive
 * @param delta δ of that, in (0, 1)
 * @param folder where the received prior and the record of what was spent are kept
 */
public record ParticipantOptions(
        String exchange, String id, double leastNoise, double epsilonLimit, double delta, Path folder) {

    public ParticipantOptions {
        require(exchange.matches(CoordinatorOptions.NAME), "exchange", exchange, "use letters, digits, - and _");
        require(id.matches(CoordinatorOptions.NAME), "id", id, "use letters, digits, - and _");
        require(leastNoise >= 0, "leastNoise", leastNoise, "use no negative number");
        require(epsilonLimit > 0, "epsilonLimit", epsilonLimit, "use a positive number");
        require(delta > 0 && delta < 1, "delta", delta, "use a number between 0 and 1");
    }

    private static void require(boolean holds, String name, Object value, String remedy) {
        if (!holds) {
            throw new IllegalArgumentException(name + " = \"" + value + "\": " + remedy);
        }
    }
}
