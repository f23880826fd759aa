/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.drift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.suggestion.RuleTurns;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;

/**
 * Follows how each rule does, and finds those that no longer fit. What a rule did is known to be right once nobody took it
 * back for a while; what a person did is known to be missed once the rule has not done it either for a while. For one thread
 * at a time.
 */
public final class DriftWatch {

    private static final Duration AROUND = Duration.ofMinutes(15);

    private final ZoneId zone;
    private final Duration reversal;
    private final Map<String, Watched> ofHabit = new HashMap<>();
    private @Nullable LocalDate today;
    private int days;

    /** @param reversal how soon people take back what they don't want */
    public DriftWatch(ZoneId zone, Duration reversal) {
        this.zone = zone;
        this.reversal = reversal;
    }

    /**
     * A rule that no longer fits.
     *
     * @param habit its habit's id
     * @param since from when on it has not fitted
     * @param reason for people
     */
    public record Drifted(String habit, Instant since, String reason) {}

    /**
     * What a person did by hand, and may be missed.
     *
     * @param rested until when the rule rested after it; the same moment where it didn't
     * @param turns of the rule
     */
    private record ByHand(Occasion occasion, Instant rested, RuleTurns turns) {

        Instant at() {
            return occasion.at();
        }

        Instant due() {
            return at().plus(AROUND);
        }

        /** Whether the rule would have done the same soon, had it not rested as people had the word. */
        boolean isOfOneMind() {
            return turns.anyIn(at(), rested.isBefore(due()) ? rested : due());
        }
    }

    private static final class Watched {
        private final String rule;
        private final ChangeDetector detector;
        private final SteadyMisses steady;
        private final Silence silence;
        private final Deque<Occasion> acted = new ArrayDeque<>();
        private final Deque<ByHand> byHand = new ArrayDeque<>();
        private Instant lastActed = Instant.MIN;
        private int wrong;

        Watched(Suggestion suggestion, ZoneId zone, int day) {
            this.rule = suggestion.rule().toString();
            this.detector = new ChangeDetector(Shares.promisedBy(suggestion.backtest()));
            this.steady = new SteadyMisses(zone, suggestion.backtest());
            this.silence = new Silence(day);
        }
    }

    /** Drops what was noted of all rules; the past is told anew. */
    public void beginAnew() {
        ofHabit.clear();
        today = null;
        days = 0;
    }

    /** The habit's watch; another rule begins anew. */
    private Watched watched(Suggestion suggestion) {
        Watched watched = ofHabit.get(suggestion.habit());
        if (watched == null || !watched.rule.equals(suggestion.rule().toString())) {
            watched = new Watched(suggestion, zone, days);
            ofHabit.put(suggestion.habit(), watched);
        }
        return watched;
    }

    /**
     * A suggestion's rule acted.
     *
     * @param effective whether the item was in another state before
     */
    public void ruleActed(Suggestion suggestion, Instant at, boolean effective) {
        Watched watched = watched(suggestion);
        boolean agrees = watched.byHand.removeIf(deed -> !deed.due().isBefore(at));
        watched.lastActed = at;
        if (effective || agrees) {
            watched.acted.addLast(new Occasion(at, Outcome.RIGHT, true));
            watched.silence.broken(days);
        }
    }

    /** A person took back what a suggestion's rule did last. */
    public Optional<Drifted> reversed(Suggestion suggestion, Instant at) {
        Watched watched = watched(suggestion);
        watched.acted.pollLast();
        return add(suggestion.habit(), watched, new Occasion(at, Outcome.UNWANTED, true));
    }

    /**
     * A person did what a suggestion's rule could have done.
     *
     * @param rested until when the rule rests after that, as people have the word; the same moment where it doesn't
     * @param past what happened
     */
    public void personActed(Suggestion suggestion, Instant at, Instant rested, Timeline past) {
        Watched watched = watched(suggestion);
        if (watched.lastActed.isBefore(at.minus(AROUND))) {
            ZonedDateTime local = at.atZone(zone);
            RuleTurns turns = new RuleTurns(suggestion.rule(), past);
            boolean usual = turns.isUsualBesides(
                    ActionClass.parse(suggestion.habit()), local.toLocalTime(), local.toLocalDate());
            watched.byHand.addLast(new ByHand(new Occasion(at, Outcome.MISSED, usual), rested, turns));
        }
    }

    /** People live in the home. */
    public void lived(Instant at) {
        LocalDate day = at.atZone(zone).toLocalDate();
        if (!day.equals(today)) {
            today = day;
            days++;
        }
    }

    /** Time passes; tells which rules are found not to fit any more. */
    public List<Drifted> advance(Instant now) {
        List<Drifted> found = new ArrayList<>();
        ofHabit.forEach((habit, watched) -> {
            List<Occasion> due = new ArrayList<>();
            while (!watched.acted.isEmpty() && watched.acted.getFirst().at().isBefore(now.minus(reversal))) {
                due.add(watched.acted.removeFirst());
            }
            while (!watched.byHand.isEmpty() && watched.byHand.getFirst().due().isBefore(now)) {
                due.add(outcome(watched, watched.byHand.removeFirst()));
            }
            due.sort(Comparator.comparing(Occasion::at));
            due.forEach(occasion -> add(habit, watched, occasion).ifPresent(found::add));
            int silent = watched.silence.tooLong(days);
            if (silent > 0) {
                String reason = "its rule has had nothing to do on " + silent + " days, much longer than before";
                found.add(new Drifted(habit, now, reason));
            }
        });
        return found;
    }

    private Occasion outcome(Watched watched, ByHand deed) {
        if (!deed.isOfOneMind()) {
            return deed.occasion();
        }
        watched.silence.broken(days);
        return new Occasion(deed.at(), Outcome.RIGHT, true);
    }

    private Optional<Drifted> add(String habit, Watched watched, Occasion occasion) {
        Optional<Instant> unfit = watched.detector.add(occasion.outcome(), occasion.at());
        Optional<Instant> moved = watched.steady.add(occasion);
        watched.wrong = watched.detector.suspicion().isEmpty() && unfit.isEmpty() ? 0 : watched.wrong + 1;
        return unfit.map(since -> {
                    String reason = "its rule does not fit any more: of the last " + watched.wrong
                            + " times, people did it themselves or took it back nearly always";
                    watched.wrong = 0;
                    return new Drifted(habit, since, reason);
                })
                .or(() -> moved.map(since -> new Drifted(
                        habit,
                        since,
                        "people did it themselves about "
                                + since.atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES)
                                + " on three days")));
    }

    /** From when on a habit's rule may not have fitted; empty while all is well. */
    public Optional<Instant> suspicion(String habit) {
        return Optional.ofNullable(ofHabit.get(habit)).flatMap(watched -> watched.detector.suspicion());
    }
}
