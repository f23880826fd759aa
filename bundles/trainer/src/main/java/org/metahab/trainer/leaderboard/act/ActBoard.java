/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.act;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ClassLabels;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Forecast;

/**
 * Pretends to act on one home's forecasts, at each threshold: whenever a class gets that probable and its item is not in
 * that state already. It was right when people do it within {@link #WITHIN}; otherwise it was unwanted, and that class rests
 * until {@link #REST} after it. For one thread.
 */
public final class ActBoard {

    /** So soon people must do it themselves. */
    public static final Duration WITHIN = Duration.ofMinutes(10);

    /** So long nothing is tried again after it was unwanted. */
    public static final Duration REST = Duration.ofMinutes(30);

    private final BiPredicate<ActionClass, Instant> candidate;
    private final ClassLabels labels = new ClassLabels();
    private final List<Trials> trials = new ArrayList<>();
    private final Tally all = new Tally();
    private final int[] policyFired = new int[Policy.ALL.size()];
    private final int[] policyRight = new int[Policy.ALL.size()];
    private final int[] chosenOfAll = new int[Policy.ALL.size()];
    private final List<Firing> firings = new ArrayList<>();
    private final Promises promises = new Promises();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    private int actions;

    /** @param candidate which classes may be acted on in a moment */
    public ActBoard(BiPredicate<ActionClass, Instant> candidate) {
        this.candidate = candidate;
        Arrays.fill(chosenOfAll, Thresholds.COUNT);
    }

    /** One class: what is pending, resting and proven at each threshold. */
    private static final class Trials {
        private final ActionClass action;
        private final long[] pendingSince = new long[Thresholds.COUNT];
        private final long[] restUntil = new long[Thresholds.COUNT];
        private final int[] actedBy = new int[Thresholds.COUNT];
        private final int[] chosen = new int[Policy.ALL.size()];
        private final Tally tally = new Tally();
        private int pending;

        Trials(ActionClass action) {
            this.action = action;
            Arrays.fill(chosen, Thresholds.COUNT);
        }
    }

    /**
     * A moment in which it may act. Moments and actions come in their order.
     *
     * @param forecast probabilities that people do each within ten minutes
     */
    public void moment(Situation situation, Forecast forecast) {
        Instant now = situation.at().toInstant();
        pass(now);
        int likeliest = -1;
        for (int i = 0; i < forecast.scores().length; i++) {
            float probability = forecast.scores()[i];
            ActionClass action = forecast.classes().get(i);
            if (probability > 0 && !isIn(situation, action) && candidate.test(action, now)) {
                likeliest = likeliest < 0 || probability > forecast.scores()[likeliest] ? i : likeliest;
                int reached = Thresholds.reached(probability);
                if (reached > 0) {
                    fire(trials(action), reached, now.toEpochMilli());
                }
            }
        }
        if (likeliest >= 0) {
            promises.promise(now.toEpochMilli(), forecast.classes().get(likeliest), forecast.scores()[likeliest]);
        }
    }

    private static boolean isIn(Situation situation, ActionClass action) {
        Situation.Held held = situation.states().get(action.item());
        return held != null && held.bucket().equals(action.bucket());
    }

    private void fire(Trials trial, int reached, long now) {
        for (int threshold = 0; threshold < reached; threshold++) {
            if (trial.pendingSince[threshold] == 0 && trial.restUntil[threshold] <= now) {
                trial.pendingSince[threshold] = now;
                trial.pending++;
                trial.actedBy[threshold] = 0;
                for (int policy = 0; policy < Policy.ALL.size(); policy++) {
                    int chosen = Policy.ALL.get(policy).ofHabit() ? trial.chosen[policy] : chosenOfAll[policy];
                    if (chosen == threshold) {
                        trial.actedBy[threshold] |= 1 << policy;
                    }
                }
            }
        }
    }

    /** People did something. */
    public void acted(ActionClass action, Instant at, boolean start) {
        pass(at);
        if (!candidate.test(action, at)) {
            return;
        }
        actions++;
        promises.acted(action);
        Trials trial = trials(action);
        for (int threshold = 0; threshold < Thresholds.COUNT; threshold++) {
            if (trial.pendingSince[threshold] > 0) {
                settle(trial, threshold, at.toEpochMilli(), start);
                trial.restUntil[threshold] = at.plus(WITHIN).toEpochMilli();
            }
        }
    }

    private void pass(Instant now) {
        long millis = now.toEpochMilli();
        first = Math.min(first, millis);
        last = Math.max(last, millis);
        promises.passed(millis - WITHIN.toMillis());
        for (Trials trial : trials) {
            for (int threshold = 0; trial.pending > 0 && threshold < Thresholds.COUNT; threshold++) {
                long since = trial.pendingSince[threshold];
                if (since > 0 && since + WITHIN.toMillis() < millis) {
                    trial.restUntil[threshold] = since + REST.toMillis();
                    settle(trial, threshold, 0, false);
                }
            }
        }
    }

    private void settle(Trials trial, int threshold, long actedAt, boolean start) {
        Firing firing = new Firing(trial.action.id(), threshold, trial.pendingSince[threshold], actedAt, start);
        firings.add(firing);
        trial.pendingSince[threshold] = 0;
        trial.pending--;
        trial.tally.add(threshold, firing.isRight());
        all.add(threshold, firing.isRight());
        for (int policy = 0; policy < Policy.ALL.size(); policy++) {
            if ((trial.actedBy[threshold] & 1 << policy) != 0) {
                policyFired[policy]++;
                policyRight[policy] += firing.isRight() ? 1 : 0;
            }
            Policy rule = Policy.ALL.get(policy);
            if (rule.ofHabit()) {
                trial.chosen[policy] = rule.choose(trial.tally);
            } else {
                chosenOfAll[policy] = rule.choose(all);
            }
        }
    }

    private Trials trials(ActionClass action) {
        int label = labels.learn(action);
        if (label == trials.size()) {
            trials.add(new Trials(action));
        }
        return trials.get(label);
    }

    /** All that was settled so far, in the order in which it was. */
    public List<Firing> firings() {
        return List.copyOf(firings);
    }

    /** How it went so far; what is still pending is left out. */
    public ActScore score() {
        List<ActScore.Point> curve = new ArrayList<>();
        for (int threshold = 0; threshold < Thresholds.COUNT; threshold++) {
            curve.add(new ActScore.Point(Thresholds.value(threshold), all.fired[threshold], all.right[threshold]));
        }
        List<ActScore.Outcome> outcomes = new ArrayList<>();
        for (int policy = 0; policy < Policy.ALL.size(); policy++) {
            Policy rule = Policy.ALL.get(policy);
            outcomes.add(
                    new ActScore.Outcome(rule.precision(), rule.ofHabit(), policyFired[policy], policyRight[policy]));
        }
        double days =
                last < first ? 0 : (last - first) / (double) Duration.ofDays(1).toMillis();
        return new ActScore(days, actions, curve, outcomes, promises.bins());
    }
}
