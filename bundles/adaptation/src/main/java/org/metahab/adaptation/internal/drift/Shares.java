/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.drift;

import org.metahab.adaptation.Backtest;

/**
 * How often each outcome is expected.
 *
 * @param right share of {@link Outcome#RIGHT}, above 0
 * @param unwanted share of {@link Outcome#UNWANTED}, above 0
 * @param missed share of {@link Outcome#MISSED}, above 0
 */
public record Shares(double right, double unwanted, double missed) {

    /** Of a rule whose habit is gone or has changed. */
    public static final Shares UNFIT = new Shares(0.06, 0.47, 0.47);

    private static final double UNWANTED_AT_LEAST = 0.05;
    private static final double MISSED_AT_LEAST = 0.1;
    private static final double MOST = 0.45;

    /** Of a rule that does as well as its trial on the past promised, and never better than a good one. */
    public static Shares promisedBy(Backtest trial) {
        double all = Math.max(1, trial.right() + trial.unwanted() + trial.missed());
        double unwanted = Math.min(MOST, Math.max(UNWANTED_AT_LEAST, trial.unwanted() / all));
        double missed = Math.min(MOST, Math.max(MISSED_AT_LEAST, trial.missed() / all));
        return new Shares(1 - unwanted - missed, unwanted, missed);
    }

    double of(Outcome outcome) {
        return switch (outcome) {
            case RIGHT -> right;
            case UNWANTED -> unwanted;
            case MISSED -> missed;
        };
    }
}
