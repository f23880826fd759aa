/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import org.metahab.habit.ActionClass;

/**
 * Corrects another ranker by what states items are in: people seldom switch on what is on. How seldom is learnt in each
 * home, by comparing how much probability the other ranker gave to such classes with how often people did them (Bayes'
 * rule with the correction as evidence).
 */
public final class StateAware implements ActionRanker {

    private static final double FIRST_ACTIONS = 4;
    private static final double FIRST_DONE = 0.4;
    private static final double FIRST_EXPECTED = 2;

    private final ActionRanker other;
    private double actions = FIRST_ACTIONS;
    private double doneAgain = FIRST_DONE;
    private double expected = FIRST_EXPECTED;

    /** @param other ranks by probabilities */
    public StateAware(ActionRanker other) {
        this.other = other;
    }

    @Override
    public float[] rank(Moment moment) {
        float[] probabilities = other.rank(moment);
        double again = doneAgain / expected;
        double fresh = (actions - doneAgain) / (actions - expected);
        double sum = 0;
        for (int label = 0; label < probabilities.length; label++) {
            probabilities[label] *= (float) (moment.done().get(label) ? again : fresh);
            sum += probabilities[label];
        }
        for (int label = 0; label < probabilities.length && sum > 0; label++) {
            probabilities[label] /= (float) sum;
        }
        return probabilities;
    }

    @Override
    public void learn(Moment moment, ActionClass action, int label) {
        if (label < moment.classes()) {
            float[] probabilities = other.rank(moment);
            double mass = 0;
            for (int known = 0; known < probabilities.length; known++) {
                mass += moment.done().get(known) ? probabilities[known] : 0;
            }
            actions++;
            expected += Math.min(1, mass);
            doneAgain += moment.done().get(label) ? 1 : 0;
        }
        other.learn(moment, action, label);
    }
}
