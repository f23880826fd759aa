/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * That what is said of one thing comes true often enough.
 *
 * @param threshold from which probability on
 * @param trials the latest of this threshold that people's doing decided, oldest first
 */
public record DueProof(double threshold, List<DueTrial> trials) {

    public DueProof {
        trials = List.copyOf(trials);
    }

    /** How often people did it within ten minutes. */
    public int right() {
        return (int) trials.stream()
                .filter(trial -> trial.outcome() == DueTrial.Outcome.RIGHT)
                .count();
    }

    /** On how many days they did, where the home is. */
    public int days(ZoneId zone) {
        return (int) trials.stream()
                .flatMap(trial -> trial.actedAt().stream())
                .map(at -> LocalDate.ofInstant(at, zone))
                .distinct()
                .count();
    }

    /** How often they did not. */
    public int wrong() {
        return trials.size() - right();
    }

    /** The share of right ones, with caution: (right + 1) / (all + 2) (Laplace). */
    public double cautiousPrecision() {
        return (right() + 1.0) / (trials.size() + 2.0);
    }
}
