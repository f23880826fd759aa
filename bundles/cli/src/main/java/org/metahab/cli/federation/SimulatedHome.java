/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.federation;

/**
 * A home in one round.
 *
 * @param number which home
 * @param steps how many of the round's {@value #STEPS} steps it does before it drops out
 * @param vector what it gives into the sum; empty when it does not come that far
 */
record SimulatedHome(int number, int steps, int[] vector) {

    /** Joining, sharing secrets, sending the vector, telling shares. */
    static final int STEPS = 4;

    String name() {
        return "home" + number;
    }

    boolean joins() {
        return steps > 0;
    }

    boolean sharesSecrets() {
        return steps > 1;
    }

    boolean sendsVector() {
        return steps > 2;
    }

    boolean tellsShares() {
        return steps > 3;
    }
}
