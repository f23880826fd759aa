/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.due;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;
import org.metahab.habit.due.DueEstimator;
import org.metahab.habit.due.DueProof;
import org.metahab.habit.due.DueTrial;
import org.metahab.habit.due.DueTrials;
import org.metahab.habit.due.Ground;

/**
 * What people are expected to do within ten minutes, and how often that proved right in this home. It looks after what happens,
 * at most each ten seconds, and each minute of the hour after it; in quieter times each ten minutes, and not at all when nothing
 * has happened for a day. The same events give the same model. For one thread at a time.
 */
public final class DueModel {

    /** So often it must have been right, of the latest thirty times. */
    public static final int LEAST_RIGHT = 10;

    /** And on so many days. */
    public static final int LEAST_DAYS = 5;

    private static final Duration CALM = Duration.ofSeconds(10);
    private static final Duration BUSY = Duration.ofHours(1);
    private static final Duration QUIET = Duration.ofDays(1);
    private static final long QUIET_MINUTES = 10;
    private static final int TOLD = 2;

    private final ZoneId zone;
    private final Function<Instant, Situation> situations;
    private final Predicate<Instant> leftOut;
    private final ToDoubleFunction<String> precision;
    private final DueEstimator estimator = DueEstimator.alone();
    private final DueTrials trials = new DueTrials();
    private Instant nextMinute = Instant.MAX;
    private Instant lastChange = Instant.MIN;
    private Instant lastLook = Instant.MIN;

    /**
     * @param zone where the home is
     * @param situations the home as it is at a moment after all events so far
     * @param leftOut moments that nothing is learnt from
     * @param precision how often it must be right for an item
     */
    public DueModel(
            ZoneId zone,
            Function<Instant, Situation> situations,
            Predicate<Instant> leftOut,
            ToDoubleFunction<String> precision) {
        this.zone = zone;
        this.situations = situations;
        this.leftOut = leftOut;
        this.precision = precision;
    }

    /** Time goes on until then, and nothing has happened meanwhile. */
    public void passTime(Instant until) {
        if (leftOut.test(until)) {
            estimator.interrupt();
            trials.interrupt();
        }
        if (lastChange.isAfter(lastLook.plus(CALM)) && lastChange.isBefore(until)) {
            look(lastChange);
        }
        while (nextMinute.isBefore(until) && nextMinute.isBefore(lastChange.plus(QUIET))) {
            boolean busy = nextMinute.isBefore(lastChange.plus(BUSY));
            if (busy || nextMinute.getEpochSecond() / 60 % QUIET_MINUTES == 0) {
                look(nextMinute);
            }
            nextMinute = nextMinute.plus(1, ChronoUnit.MINUTES);
        }
        trials.pass(until);
    }

    private void look(Instant moment) {
        lastLook = moment;
        if (!leftOut.test(moment)) {
            Situation situation = situations.apply(moment);
            trials.moment(moment, estimator.estimate(situation), action -> grounds(situation, action));
        }
    }

    private List<Ground> grounds(Situation situation, ActionClass action) {
        return estimator.grounds(situation, action).stream()
                .filter(ground -> ground.odds() > 1 && ground.done() > 0)
                .limit(TOLD)
                .toList();
    }

    /** An item came into another state, whoever is behind it. */
    public void changed(Instant at) {
        lastChange = at.isAfter(lastChange) ? at : lastChange;
        if (nextMinute.equals(Instant.MAX) || nextMinute.isBefore(at)) {
            nextMinute = at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        }
    }

    /** People did something that is learnt from. */
    public void acted(ActionClass action, Instant at) {
        changed(at);
        estimator.acted(action, at);
        trials.acted(action, at);
    }

    /** People did something that is not learnt from, as they took back what was done for them. */
    public void opposed(ActionClass action, Instant at) {
        changed(at);
        estimator.spared(action);
        trials.opposed(action, at);
    }

    /** A rule or another program did something. */
    public void automated(ActionClass action, Instant at) {
        changed(at);
        estimator.spared(action);
        trials.spared(action, at);
    }

    /** That it is right often enough for a rule; empty where it is not. */
    public Optional<DueProof> proof(ActionClass action) {
        return trials.proof(action, precision.applyAsDouble(action.item()), LEAST_RIGHT)
                .filter(proof -> proof.days(zone) >= LEAST_DAYS);
    }

    /** The latest moments in which it was sure enough, oldest first; empty where it has not proved itself. */
    public List<DueTrial> trials(ActionClass action) {
        return proof(action).map(proof -> trials.trials(action, proof)).orElse(List.of());
    }

    /** Whether people are expected to do it now, by a model that has proved itself for that. */
    public boolean isExpected(ActionClass action) {
        return proof(action).filter(proof -> trials.isExpected(action, proof)).isPresent();
    }
}
