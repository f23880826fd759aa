/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.RulePriors;
import org.metahab.adaptation.internal.timeline.LocalClock;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Track;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.ItemRole;
import org.metahab.habit.StateBuckets;
import org.metahab.habit.candidate.ItemKinds;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/**
 * Searches the pattern that most likely goes on to be right, by what the home's own past shows and what other homes taught
 * about how much that means. For one thread at a time.
 */
public final class PatternFinder {

    /** How likely it must be that nearly all a pattern goes on to do is as a habit says. */
    private static final double LIKELY = 0.8;

    /** The same in a simple home, as the prior comes from homes in which more could be the reason, and where it is plain. */
    private static final double LIKELY_WHERE_CLEAR = 0.6;

    private static final double ABOUT_AS_LIKELY = 0.05;

    /** A home is simple where no more than so many items ever change; three of three can hardly be chance there. */
    private static final int FEW_ITEMS = 12;

    /** Right firings that each condition takes besides that leaves unwanted firings out. */
    private static final int EARNED_BY = 2;

    /** Right firings that a moment takes besides: that the sun moves shows late. */
    private static final int MORE_FOR_MOMENT = 4;

    /** Share of the examples that a moment explains at least. */
    private static final double MOSTLY = 0.6;

    private static final double CLOSE = 0.3;
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final Comparator<Weighed> LIKELIEST_FIRST =
            Comparator.comparingDouble(Weighed::probability).reversed();

    /** Something that starts before something that ends, and the shorter span. */
    private static final Comparator<Weighed> SIMPLEST_FIRST =
            Comparator.comparing(Weighed::pattern, CandidateSearch.SIMPLEST_FIRST);

    private final AdaptationOptions options;
    private final PatternScorer scorer;
    private final LikelyReason reasons;
    private final Timeline timeline;
    private final CandidateSearch search;
    private final CandidateNumbers numbers;
    private final LocalClock clock;

    /** @param items the home's items */
    public PatternFinder(AdaptationOptions options, RulePriors priors, Timeline timeline, ItemLookup items) {
        this.options = options;
        this.scorer = new PatternScorer(priors.rules());
        this.reasons = new LikelyReason(new PatternScorer(priors.triggers())::probability);
        this.timeline = timeline;
        this.search = new CandidateSearch(timeline, exactStates(items), new ItemKinds(items));
        this.numbers = new CandidateNumbers(timeline, items);
        this.clock = new LocalClock(timeline.zone());
    }

    /** The states that a rule can wait for, as their bucket is a state, or a dimmer on at any level; of groups, those that tell as sensors do. */
    private static Predicate<ActionClass> exactStates(ItemLookup items) {
        return state -> items.item(state.item())
                .filter(item -> item.type() != ItemType.GROUP || tellsAsSensorsDo(item))
                .flatMap(item -> StateBuckets.onlyState(item.stateType(), state.bucket()))
                .isPresent();
    }

    /** Whether a group has a state of its own with a meaning of its own: somebody is at home, a window is open. */
    private static boolean tellsAsSensorsDo(Item group) {
        return group.function()
                .map(function -> Item.of(group.name(), function.baseType(), group.label())
                        .withTags(group.tags()))
                .filter(alone -> ItemRole.of(alone) == ItemRole.SENSOR)
                .isPresent();
    }

    /**
     * Searches.
     *
     * @param action what people do
     * @param examples its latest examples
     * @param precision how often the pattern must have been right, as (right + 1) / (acted + 2)
     */
    public Finding find(ActionClass action, List<Occurrence> examples, double precision) {
        List<Weighed> weighed = weigh(action, examples);
        Optional<Finding.Found> soon = soon(weighed, precision);
        return soon.filter(found -> !(found.pattern().trigger() instanceof Trigger.TimeOfDay))
                .or(() -> byMoment(action, examples, precision))
                .or(() -> soon)
                .or(() -> later(action, examples, precision))
                .or(() -> inSequence(action, examples, precision))
                .map(Finding.class::cast)
                .orElseGet(() -> reason(weighed));
    }

    /**
     * Searches among the patterns that wait for what people said is the reason; tells the likeliest so far where none is clear.
     *
     * @param isReason whether a pattern waits for that
     */
    public Finding find(ActionClass action, List<Occurrence> examples, Predicate<Pattern> isReason, double precision) {
        List<Weighed> weighed = weigh(action, examples).stream()
                .filter(one -> isReason.test(one.pattern()))
                .toList();
        return soon(weighed, precision).<Finding>map(found -> found).orElseGet(() -> soFar(weighed));
    }

    private Finding soFar(List<Weighed> weighed) {
        Finding.Nothing nothing = nothing(weighed);
        return weighed.stream()
                .filter(this::hasShown)
                .findFirst()
                .<Finding>map(one -> new Finding.Reason(one.pattern(), one.trial(), List.of(), nothing))
                .orElse(nothing);
    }

    private Finding reason(List<Weighed> weighed) {
        List<Weighed> shown = weighed.stream().filter(this::hasShown).toList();
        Finding.Nothing nothing = nothing(weighed);
        return reasons.of(shown)
                .<Finding>map(likeliest -> new Finding.Reason(
                        likeliest.get(0).pattern(),
                        likeliest.get(0).trial(),
                        rivals(likeliest.subList(1, likeliest.size())),
                        nothing))
                .orElse(nothing);
    }

    private static List<Finding.Rival> rivals(List<Weighed> others) {
        return others.stream()
                .map(one -> new Finding.Rival(one.pattern(), one.trial()))
                .toList();
    }

    /** What people do soon after a trigger, or at a time of day. */
    private Optional<Finding.Found> soon(List<Weighed> weighed, double precision) {
        List<Weighed> right = weighed.stream()
                .filter(one -> one.trial().cautiousPrecision() >= precision && isEarned(one))
                .toList();
        boolean isSimple = timeline.items().size() <= FEW_ITEMS;
        List<Weighed> unanimous =
                right.stream().filter(one -> isSimple && isUnanimous(one)).toList();
        return unanimous.stream()
                .filter(one -> isAtOnce(one.pattern()))
                .min(SIMPLEST_FIRST)
                .or(() -> likeliest(right.stream()
                        .filter(one ->
                                one.probability() >= (isSimple || PlainlyShown.is(one) ? LIKELY_WHERE_CLEAR : LIKELY))
                        .toList()))
                .or(() -> unanimous.stream().filter(this::isByTheClock).min(SIMPLEST_FIRST))
                .map(found -> new Finding.Found(found.pattern(), found.trial(), rivals(found, weighed, precision)));
    }

    private List<Finding.Rival> rivals(Weighed found, List<Weighed> weighed, double precision) {
        List<Weighed> shown = weighed.stream().filter(this::hasShown).toList();
        return rivals(MeantInstead.of(found, shown, precision));
    }

    /** What people do about a moment that an item holds, such as sunset. The prior knows of no such patterns. */
    public Optional<Finding.Found> byMoment(ActionClass action, List<Occurrence> examples, double precision) {
        int least = Math.max(options.examples() + MORE_FOR_MOMENT, (int) Math.ceil(MOSTLY * examples.size()));
        return search.byMoments(action, examples, least).stream()
                .filter(one -> one.trial().cautiousPrecision() >= precision && one.right() >= least)
                .findFirst()
                .map(one -> new Finding.Found(one.pattern(), one.trial()));
    }

    /** Of those that are about as likely as the first one, the likeliest, the one that was right most often. */
    private static Optional<Weighed> likeliest(List<Weighed> likely) {
        return likely.stream()
                .filter(one -> one.probability() >= likely.get(0).probability() - ABOUT_AS_LIKELY)
                .max(Comparator.<Weighed>comparingInt(one -> one.trial().right())
                        .thenComparingDouble(Weighed::probability));
    }

    /** What people do some time after a trigger. The prior knows of no such patterns, so it is not asked. */
    private Optional<Finding.Found> later(ActionClass action, List<Occurrence> examples, double precision) {
        Punctuality punctuality = new Punctuality(timeline, options.examples());
        return search.delayed(action, examples, punctuality.least(examples)).stream()
                .filter(one -> one.trial().cautiousPrecision() >= precision && punctuality.isClear(one))
                .findFirst()
                .map(one -> new Finding.Found(one.pattern(), one.trial()));
    }

    /** What people do on a trigger that comes after something else; as above. */
    private Optional<Finding.Found> inSequence(ActionClass action, List<Occurrence> examples, double precision) {
        int least = new Punctuality(timeline, options.examples()).least(examples);
        return search.inSequence(action, examples, least).stream()
                .filter(one -> one.trial().cautiousPrecision() >= precision && one.right() >= least)
                .findFirst()
                .map(one -> new Finding.Found(one.pattern(), one.trial()));
    }

    /** A condition that leaves unwanted firings out takes further right ones, as to a few examples some always fit. */
    private boolean isEarned(Weighed one) {
        return hasShown(one) && one.trial().right() >= options.examples() + EARNED_BY * one.parting();
    }

    /** What is said of times must have shown on several days: all that is done on one day lies between two times. */
    private boolean hasShown(Weighed one) {
        List<Condition> conditions = one.pattern().conditions();
        boolean atTime = one.pattern().trigger() instanceof Trigger.TimeOfDay;
        boolean inTime = atTime || conditions.stream().anyMatch(Condition.TimeWindow.class::isInstance);
        return one.trial().right() >= options.examples()
                && (!inTime || one.trial().daysRight(clock) >= options.examples());
    }

    /**
     * Whether the trigger never happened without the action, and since it first set it off, people did it then only. That is
     * rare in homes where much happens; where little does, it is as clear as few examples can be.
     */
    private boolean isUnanimous(Weighed one) {
        Trial trial = one.trial();
        Track actions = timeline.actions(one.pattern().action());
        return trial.unwanted() == 0
                && !trial.firings().isEmpty()
                && trial.right()
                        == actions.size()
                                - actions.firstAt(trial.firings().get(0).actedAt());
    }

    /** Whether nothing matters but that something happens. */
    private static boolean isAtOnce(Pattern pattern) {
        return pattern.conditions().isEmpty()
                && pattern.trigger() instanceof Trigger.StateChange change
                && change.window().compareTo(SOON) <= 0;
    }

    /** Whether nothing matters but the time and the kind of day, which takes further examples: days resemble each other. */
    private boolean isByTheClock(Weighed one) {
        return one.pattern().trigger() instanceof Trigger.TimeOfDay
                && one.pattern().conditions().stream().allMatch(Condition.Day.class::isInstance)
                && one.trial().right() >= options.examples() + EARNED_BY;
    }

    /** All that people may do soon after a trigger or at a time of day, the likeliest first. */
    public List<Weighed> weigh(ActionClass action, List<Occurrence> examples) {
        int least = Math.max(options.examples(), (int) Math.ceil(options.coverage() * examples.size()));
        List<Candidate> candidates = search.of(action, examples, least);
        Rivals rivals = new Rivals(candidates, examples.size());
        return candidates.stream()
                .map(candidate -> weigh(candidate, rivals))
                .sorted(LIKELIEST_FIRST)
                .toList();
    }

    private Weighed weigh(Candidate candidate, Rivals rivals) {
        float[] row = numbers.of(candidate, rivals);
        return new Weighed(candidate.pattern(), candidate.trial(), row, scorer.probability(row), candidate.parting());
    }

    private static Finding.Nothing nothing(List<Weighed> weighed) {
        if (weighed.isEmpty()) {
            return new Finding.Nothing("no trigger and no time of day is common to enough of the examples", false);
        }
        Weighed closest = weighed.get(0);
        Trial trial = closest.trial();
        String reason = "the best pattern found, %s, was right %d times and would have acted unwanted %d times; by what"
                + " other homes taught it goes on to be right with probability %.2f";
        return new Finding.Nothing(
                String.format(
                        Locale.ROOT,
                        reason,
                        Words.when(closest.pattern()),
                        trial.right(),
                        trial.unwanted(),
                        closest.probability()),
                closest.probability() >= CLOSE);
    }
}
