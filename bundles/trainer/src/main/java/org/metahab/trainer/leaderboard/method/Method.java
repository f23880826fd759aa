/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.method;

import java.util.function.Function;
import java.util.function.Supplier;
import org.metahab.habit.foresight.Foresight;

/**
 * Something that is compared with others.
 *
 * @param name short, for tables and the command line
 * @param description what it does, in one line
 * @param seeds how many seeds it is to be run with; 1 where nothing is left to chance
 * @param ranks whether its ranking of what comes next is its own, and worth comparing
 * @param start makes it ready for a home that it has not seen
 */
public record Method(String name, String description, int seeds, boolean ranks, Start start) {

    /** One with a ranking of its own. */
    public Method(String name, String description, int seeds, Start start) {
        this(name, description, seeds, true, start);
    }

    /** Makes a method ready for a home. */
    @FunctionalInterface
    public interface Start {

        /**
         * The method in a home, before anything happens there. Called by several threads.
         *
         * @param seed from 1 to {@link Method#seeds()}
         */
        Foresight in(Home home, int seed);
    }

    /** One that chance has no part in, and that knows nothing beforehand. */
    static Method plain(String name, String description, Supplier<Foresight> start) {
        return new Method(name, description, 1, (home, seed) -> start.get());
    }

    /** One that chance has no part in. */
    public static Method certain(String name, String description, Function<Home, Foresight> start) {
        return new Method(name, description, 1, (home, seed) -> start.apply(home));
    }
}
