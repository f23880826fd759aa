/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.metahab.habit.ActionClass;
import org.metahab.habit.foresight.Forecast;

/**
 * Pretends to act on what is likely within ten minutes, from several probabilities on, and keeps what came of it: the latest
 * {@value Attempts#KEPT} times of each probability and class. It tries a class again when people did it or did not in time, after a
 * rest. Judged prequentially: each probability is from before anybody knew. For one thread at a time.
 */
public final class DueTrials {

    /** The probabilities from which on it is tried. */
    private static final List<Double> THRESHOLDS = List.of(0.5, 0.6, 0.7, 0.8, 0.9);

    private static final Duration REST_AFTER_WRONG = Duration.ofMinutes(30);

    /** Whoever operates the item otherwise so soon takes back what was done for them. */
    private static final Duration TAKEN_BACK = Duration.ofMinutes(5);

    private final Map<ActionClass, List<Attempts>> attempts = new HashMap<>();

    /** One class from one probability on. */
    private static final class Attempts {
        static final int KEPT = 30;

        private final double threshold;
        private final List<DueTrial> trials = new ArrayList<>();
        private Instant restUntil = Instant.MIN;
        private boolean open;
        private Instant spared = Instant.MIN;

        Attempts(double threshold) {
            this.threshold = threshold;
        }

        boolean isReady(double probability, Instant now) {
            return !open && probability >= threshold && !now.isBefore(restUntil);
        }

        void begin(DueTrial trial) {
            open = true;
            trials.add(trial);
        }

        void pass(Instant now) {
            if (open && last().at().plus(DueEstimator.WITHIN).isBefore(now)) {
                restUntil = last().at().plus(REST_AFTER_WRONG);
                close(last().came(DueTrial.Outcome.WRONG, null));
            }
        }

        void acted(Instant at) {
            pass(at);
            if (open) {
                restUntil = at.plus(DueEstimator.WITHIN);
                close(last().came(DueTrial.Outcome.RIGHT, at));
            }
        }

        void spared(Instant at) {
            pass(at);
            if (open) {
                spared = at;
                restUntil = at.plus(DueEstimator.WITHIN);
                close(last().came(DueTrial.Outcome.SPARED, null));
            }
        }

        void opposed(Instant at) {
            boolean wasSpared = !trials.isEmpty() && last().outcome() == DueTrial.Outcome.SPARED;
            if (wasSpared && !at.isAfter(spared.plus(TAKEN_BACK))) {
                restUntil = at.plus(REST_AFTER_WRONG);
                close(last().came(DueTrial.Outcome.WRONG, null));
            }
        }

        void interrupt() {
            if (open) {
                open = false;
                trials.remove(trials.size() - 1);
            }
        }

        private DueTrial last() {
            return trials.get(trials.size() - 1);
        }

        /** What people decided, and what they were spared, is each kept for itself: the latter is no reason to forget the former. */
        private void close(DueTrial trial) {
            open = false;
            trials.set(trials.size() - 1, trial);
            List<DueTrial> alike = trials.stream()
                    .filter(other -> other.isDecided() == trial.isDecided())
                    .toList();
            if (alike.size() > KEPT) {
                trials.remove(alike.get(0));
            }
        }

        DueProof proof() {
            return new DueProof(
                    threshold, trials.stream().filter(DueTrial::isDecided).toList());
        }
    }

    /**
     * A moment. Moments and actions come in their order.
     *
     * @param soon how likely people do each within ten minutes, 0 for what cannot be done now
     * @param grounds tells what speaks for a class in this moment
     */
    public void moment(Instant now, Forecast soon, Function<ActionClass, List<Ground>> grounds) {
        pass(now);
        for (int i = 0; i < soon.scores().length; i++) {
            double probability = soon.scores()[i];
            if (probability >= THRESHOLDS.get(0)) {
                begin(soon.classes().get(i), probability, now, grounds);
            }
        }
    }

    private void begin(
            ActionClass action, double probability, Instant now, Function<ActionClass, List<Ground>> grounds) {
        List<Attempts> ready = attempts(action).stream()
                .filter(one -> one.isReady(probability, now))
                .toList();
        if (!ready.isEmpty()) {
            DueTrial trial = new DueTrial(now, probability, grounds.apply(action), DueTrial.Outcome.OPEN, null);
            ready.forEach(one -> one.begin(trial));
        }
    }

    private List<Attempts> attempts(ActionClass action) {
        return attempts.computeIfAbsent(
                action, any -> THRESHOLDS.stream().map(Attempts::new).toList());
    }

    /** What was expected ten minutes ago, and has not come, does not come in time. */
    public void pass(Instant now) {
        attempts.values().forEach(some -> some.forEach(one -> one.pass(now)));
    }

    /** What people do from now on tells nothing of what was expected before. */
    public void interrupt() {
        attempts.values().forEach(some -> some.forEach(Attempts::interrupt));
    }

    /** People did that. */
    public void acted(ActionClass action, Instant at) {
        attempts.getOrDefault(action, List.of()).forEach(one -> one.acted(at));
        opposed(action, at);
    }

    /** Something else did that before people could. */
    public void spared(ActionClass action, Instant at) {
        attempts.getOrDefault(action, List.of()).forEach(one -> one.spared(at));
    }

    /** People operated an item, which takes back what was done otherwise with it just before. */
    public void opposed(ActionClass action, Instant at) {
        attempts.forEach((other, some) -> {
            if (other.item().equals(action.item()) && !other.bucket().equals(action.bucket())) {
                some.forEach(one -> one.opposed(at));
            }
        });
    }

    /**
     * The lowest probability from which on it came true often enough.
     *
     * @param precision of what share of trials at least, by (right + 1) / (all + 2)
     * @param least how often at least
     */
    public Optional<DueProof> proof(ActionClass action, double precision, int least) {
        return attempts.getOrDefault(action, List.of()).stream()
                .map(Attempts::proof)
                .filter(proof -> proof.right() >= least && proof.cautiousPrecision() >= precision)
                .findFirst();
    }

    /** The latest trials from the probability on that a proof names, oldest first. */
    public List<DueTrial> trials(ActionClass action, DueProof proof) {
        return attempts.getOrDefault(action, List.of()).stream()
                .filter(one -> one.threshold == proof.threshold())
                .flatMap(one -> one.trials.stream())
                .toList();
    }

    /** Whether people are expected to do it now, from the probability on that a proof names. */
    public boolean isExpected(ActionClass action, DueProof proof) {
        return attempts.getOrDefault(action, List.of()).stream()
                .anyMatch(one -> one.threshold == proof.threshold() && one.open);
    }
}
