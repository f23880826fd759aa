/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/**
 * Searches the simplest pattern that explains a habit: first triggers alone, then with one condition, then with two. A
 * pattern is good enough when enough of its firings were right (with Laplace's caution), when it explains enough of the
 * latest examples, and when chance explains it badly, given how many were tried.
 */
public final class PatternFinder {

    private static final int MOST_CONDITIONS = 2;
    private static final int FOLLOWED = 4;
    private static final int EARNED_BY = 2;
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Duration PROMPT = Duration.ofSeconds(30);
    private static final double WAKING_MINUTES = Duration.ofHours(16).toMinutes();
    /** In a home where little happens, chance can't be measured; nothing is called likelier by chance than this. */
    private static final double MOST_CHANCE = 0.2;

    private static final double CLOSE = 0.5;

    /** How likely a condition may be a coincidence, given all that were tried. */
    private static final double TELLING = 0.05;

    /** Long spans and times of day fit many things by chance; they may be wrong that much less often than others. */
    private static final double DOUBT = 0.75;

    private final AdaptationOptions options;
    private final Timeline timeline;
    private final Backtester backtester;
    private final Predicate<ActionClass> usable;

    /** @param usable tells which states of items a rule can wait for or look at */
    public PatternFinder(AdaptationOptions options, Timeline timeline, Predicate<ActionClass> usable) {
        this.options = options;
        this.timeline = timeline;
        this.backtester = new Backtester(timeline);
        this.usable = usable;
    }

    /** The states that a rule can wait for, as their bucket is exactly the state. */
    public static Predicate<ActionClass> exactStates(ItemLookup items) {
        return state -> items.item(state.item())
                .map(Item::type)
                .filter(type -> type == ItemType.SWITCH || type == ItemType.CONTACT || type == ItemType.PLAYER)
                .isPresent();
    }

    private record Candidate(Pattern pattern, Trial trial) {

        double score() {
            int right = trial.right();
            double recall = trial.actions() == 0 ? 0 : Math.min(1, (double) right / trial.actions());
            return Coincidence.wilson(right, trial.firings().size()) * Math.sqrt(recall);
        }
    }

    /** Among equals something that starts before something that ends, events before times, and the shorter span. */
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> preference(candidate.pattern().trigger()))
            .thenComparing(candidate -> span(candidate.pattern().trigger()))
            .thenComparing(candidate -> candidate.pattern().toString());

    private static int preference(Trigger trigger) {
        if (trigger instanceof Trigger.StateChange change) {
            return StateBuckets.isActive(change.state().bucket()) ? 0 : 1;
        }
        return 2;
    }

    private static Duration span(Trigger trigger) {
        if (trigger instanceof Trigger.StateChange change) {
            return change.window();
        }
        return trigger instanceof Trigger.TimeOfDay time ? time.tolerance() : Duration.ZERO;
    }

    /**
     * Searches.
     *
     * @param action what people do
     * @param examples its latest examples
     */
    public Finding find(ActionClass action, List<Occurrence> examples) {
        int least = Math.max(options.examples(), (int) Math.ceil(options.coverage() * examples.size()));
        List<Trigger> triggers = new Triggers(timeline, usable).of(examples, least);
        List<Candidate> candidates = triggers.stream()
                .map(trigger -> tried(new Pattern(action, trigger, List.of())))
                .filter(candidate -> explains(candidate, examples, least))
                .sorted(BEST_FIRST)
                .toList();
        @Nullable Candidate closest = candidates.isEmpty() ? null : candidates.get(0);
        int tried = Math.max(1, triggers.size());
        Conditions conditions = new Conditions(timeline, backtester, usable);
        for (int depth = 0; depth <= MOST_CONDITIONS; depth++) {
            for (Candidate candidate : candidates) {
                if (isGoodEnough(candidate, tried)) {
                    return new Finding.Found(candidate.pattern(), candidate.trial());
                }
            }
            if (depth == MOST_CONDITIONS) {
                break;
            }
            List<Candidate> narrower = new ArrayList<>();
            for (Candidate candidate : candidates.subList(0, Math.min(FOLLOWED, candidates.size()))) {
                List<Condition> more = conditions.of(candidate.pattern(), candidate.trial());
                tried += more.size();
                more.stream()
                        .map(condition -> tried(candidate.pattern().and(condition)))
                        .filter(narrowed -> isTelling(candidate.trial(), narrowed.trial(), more.size())
                                && explains(narrowed, examples, least))
                        .forEach(narrower::add);
            }
            narrower.sort(BEST_FIRST);
            candidates = narrower;
            closest = candidates.isEmpty() ? closest : candidates.get(0);
        }
        return closest == null
                ? new Finding.Nothing("no trigger and no time of day is common to enough of the examples", false)
                : nothing(closest);
    }

    /** Whether the condition tells right firings from unwanted ones better than one of so many would by chance. */
    private boolean isTelling(Trial before, Trial narrowed, int conditions) {
        int all = before.firings().size();
        int holding = Math.min(all, narrowed.firings().size());
        return narrowed.unwanted() < before.unwanted()
                && conditions * Coincidence.holdsAtAll(before.right(), all, holding) <= TELLING;
    }

    private Candidate tried(Pattern pattern) {
        return new Candidate(pattern, backtester.tryOut(pattern));
    }

    private boolean explains(Candidate candidate, List<Occurrence> examples, int least) {
        long first = examples.get(0).at().toEpochMilli();
        long explained = candidate.trial().firings().stream()
                .filter(firing -> firing.isRight() && firing.actedAt() >= first)
                .count();
        return explained >= least;
    }

    private boolean isGoodEnough(Candidate candidate, int tried) {
        Trial trial = candidate.trial();
        double wanted =
                isWide(candidate.pattern().trigger()) ? 1 - DOUBT * (1 - options.precision()) : options.precision();
        return trial.cautiousPrecision() >= wanted
                && isEarned(candidate)
                && tried
                                * Coincidence.atLeast(
                                        trial.right(), trial.firings().size(), byChance(candidate.pattern(), trial))
                        <= options.chance();
    }

    /**
     * A condition takes further right firings, and so do a time of day and a long span, as to a few examples some of them
     * always fit.
     * These, and patterns where people act late after their trigger, take as many different days as examples.
     */
    private boolean isEarned(Candidate candidate) {
        Pattern pattern = candidate.pattern();
        int extras = pattern.conditions().size() + (isWide(pattern.trigger()) ? 1 : 0);
        boolean isPlain = extras == 0 && span(pattern.trigger()).compareTo(PROMPT) <= 0;
        return candidate.trial().right() >= options.examples() + EARNED_BY * extras
                && (isPlain || rightDays(candidate.trial()) >= options.examples());
    }

    /** Whether so much time passes until people act that other things happen as well. */
    private static boolean isWide(Trigger trigger) {
        return span(trigger).compareTo(SOON) > 0;
    }

    private long rightDays(Trial trial) {
        return trial.firings().stream()
                .filter(Trial.Firing::isRight)
                .map(firing -> backtester.local(firing.at()).toLocalDate())
                .distinct()
                .count();
    }

    /** How likely a person acts by chance when the trigger fires. */
    private double byChance(Pattern pattern, Trial trial) {
        double chance;
        if (pattern.trigger() instanceof Trigger.StateChange change) {
            double minutes = Math.max(1, change.window().toMinutes());
            chance = trial.actions() * minutes / Math.max(1, timeline.activeMinutes());
        } else if (pattern.trigger() instanceof Trigger.TimeOfDay time) {
            double perDay =
                    (double) trial.actions() / Math.max(1, timeline.days().size());
            chance = perDay * 2 * time.tolerance().toMinutes() / WAKING_MINUTES;
        } else {
            throw new IllegalStateException("No chance for " + pattern.trigger());
        }
        return Math.max(1e-6, Math.min(MOST_CHANCE, chance));
    }

    private static Finding nothing(Candidate closest) {
        Trial trial = closest.trial();
        String reason = "the best pattern found, " + Words.when(closest.pattern()) + ", was right " + trial.right()
                + " times and would have acted unwanted " + trial.unwanted() + " times";
        return new Finding.Nothing(reason, trial.cautiousPrecision() >= CLOSE);
    }
}
