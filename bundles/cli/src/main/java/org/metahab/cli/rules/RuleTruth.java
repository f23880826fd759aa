/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.metahab.adaptation.replay.FoundRule;
import org.metahab.habit.ActionClass;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.State;
import org.metahab.simulator.Household;
import org.metahab.simulator.truth.Cause;
import org.metahab.simulator.truth.HabitOccurrence;
import org.metahab.simulator.truth.HabitTrigger;
import org.metahab.simulator.truth.TrueAction;
import org.metahab.simulator.truth.TrueHabit;
import org.metahab.simulator.truth.TrueHabit.InState;

/**
 * What a simulated household's people really do, to judge rules by.
 *
 * <p>A class of actions is <em>worth a rule</em> when a rule that knew the true trigger, times, days, darkness and other
 * states of one of its habits would have been right at least {@value #RIGHT} times and in {@value #PRECISION} of its
 * firings, and would have explained half of what people did. A rule is <em>true</em> when a habit of its class has this
 * trigger, or something else that happens whenever the trigger does (the front door for entering the hall).
 */
public final class RuleTruth {

    /** How often a habit shows at least that is worth a rule. */
    public static final int RIGHT = 8;

    private static final double PRECISION = 0.8;
    private static final double COVERED = 0.5;
    private static final double HELD = 0.5;
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration TOLERANCE = Duration.ofMinutes(15);
    private static final Duration TURN = Duration.ofMinutes(10);

    private final Household home;
    private final Map<String, ItemType> types = new HashMap<>();
    private final Map<String, NavigableMap<Instant, State>> states = new HashMap<>();
    private final Map<ActionClass, TreeSet<Instant>> actions = new HashMap<>();
    private final Map<ActionClass, TreeSet<Instant>> turns = new HashMap<>();
    private final List<TrueAction> habitual = new ArrayList<>();
    private final Set<LocalDate> days = new LinkedHashSet<>();

    /** @param home whose life is told to {@link #accept} */
    public RuleTruth(Household home) {
        this.home = home;
        for (Item item : home.items()) {
            types.put(item.name(), item.type());
        }
    }

    /** Something happened in the home. */
    public void accept(TimedEvent timed) {
        if (timed.event() instanceof ItemStateChangedEvent change) {
            states.computeIfAbsent(change.item(), any -> new TreeMap<>()).put(timed.at(), change.state());
            days.add(timed.at().atZone(home.zone()).toLocalDate());
        }
    }

    /** Somebody did something. */
    public void accept(TrueAction action) {
        if (!(action.cause() instanceof Cause.ByRule)) {
            actions.computeIfAbsent(classOf(action.item(), action.state()), any -> new TreeSet<>())
                    .add(action.at());
        }
        if (action.cause() instanceof Cause.ByHabit) {
            habitual.add(action);
        }
    }

    /** It was a habit's turn, whether or not its person did it this time. */
    public void accept(HabitOccurrence turn) {
        turns.computeIfAbsent(classOf(turn.habit().item(), turn.habit().state()), any -> new TreeSet<>())
                .add(turn.at());
    }

    /** The class of bringing an item to a state. */
    public ActionClass classOf(String item, State state) {
        return new ActionClass(
                item,
                StateBuckets.ofState(types.getOrDefault(item, ItemType.SWITCH), state)
                        .orElse(state.text()));
    }

    /** The classes that are worth a rule. */
    public Set<ActionClass> worthARule() {
        Set<ActionClass> worth = new LinkedHashSet<>();
        for (TrueHabit habit : home.habits()) {
            if (isWorthARule(habit)) {
                worth.add(classOf(habit.item(), habit.state()));
            }
        }
        return worth;
    }

    /** Whether a habit of the rule's class has this trigger. */
    boolean hasTrueTrigger(FoundRule rule) {
        return home.habits().stream()
                .filter(habit -> habit.rate() >= HELD && habit.item().equals(rule.item()))
                .filter(habit -> classOf(habit.item(), habit.state()).bucket().equals(rule.state()))
                .anyMatch(habit -> isTriggerOf(habit, rule.triggerItem(), rule.triggerState()));
    }

    /** How often the rule would have acted since it was found as people did, or when a habit of its class had its turn. */
    int laterAsHabitsSay(FoundRule rule) {
        TreeSet<Instant> its = turns.getOrDefault(new ActionClass(rule.item(), rule.state()), new TreeSet<>());
        Duration around = rule.triggerItem().isEmpty() ? TOLERANCE : TURN;
        long skipped = rule.laterUnwanted().stream()
                .filter(at -> !its.subSet(at.minus(around), at.plus(around)).isEmpty())
                .count();
        return rule.laterRight() + (int) skipped;
    }

    /** How often people had shown the habit that the rule stands for until it was found, all of them together. */
    int examples(FoundRule rule) {
        return examples(
                habitual,
                new ActionClass(rule.item(), rule.state()),
                habit -> isTriggerOf(habit, rule.triggerItem(), rule.triggerState()),
                rule.at());
    }

    /**
     * How often people had shown a habit until a moment, all of them together.
     *
     * @param actions what they did
     * @param action the habit's class
     * @param isIt tells the habit from others of the class
     */
    public int examples(List<TrueAction> actions, ActionClass action, Predicate<TrueHabit> isIt, Instant until) {
        return (int) actions.stream()
                .filter(one -> one.at().isBefore(until)
                        && classOf(one.item(), one.state()).equals(action)
                        && one.cause() instanceof Cause.ByHabit by
                        && isIt.test(by.habit()))
                .count();
    }

    /**
     * Whether people have such a habit, and no sensor and no time tells why they do it: a rule for it can only follow
     * something that goes with it. What they do without a habit (to boil water, once it boils) is not hidden, but none.
     */
    boolean isHidden(FoundRule rule) {
        List<TrueHabit> habits = home.habits().stream()
                .filter(habit -> habit.item().equals(rule.item()))
                .filter(habit -> classOf(habit.item(), habit.state()).bucket().equals(rule.state()))
                .toList();
        return !habits.isEmpty()
                && habits.stream()
                        .noneMatch(habit -> habit.trigger() instanceof HabitTrigger.AtTime
                                || !home.signsOf(habit.trigger()).isEmpty());
    }

    /**
     * Whether that is a habit's trigger, or happens whenever it does.
     *
     * @param triggerItem the item that changes; empty for a time of day
     * @param triggerState the bucket it changes to, or the time
     */
    public boolean isTriggerOf(TrueHabit habit, String triggerItem, String triggerState) {
        if (habit.trigger() instanceof HabitTrigger.AtTime at) {
            return triggerItem.isEmpty() && isNear(at.time(), LocalTime.parse(triggerState));
        }
        ActionClass trigger = new ActionClass(triggerItem, triggerState);
        return home.signsOf(habit.trigger()).stream()
                .anyMatch(sign -> classOf(sign.item(), sign.state()).equals(trigger));
    }

    /** By the shorter way around the clock: a few minutes before midnight is near a few after it. */
    private static boolean isNear(LocalTime one, LocalTime other) {
        Duration apart = Duration.between(one, other).abs();
        return apart.compareTo(TOLERANCE) <= 0
                || apart.compareTo(Duration.ofDays(1).minus(TOLERANCE)) >= 0;
    }

    private boolean isWorthARule(TrueHabit habit) {
        TreeSet<Instant> done = actions.getOrDefault(classOf(habit.item(), habit.state()), new TreeSet<>());
        boolean timed = habit.trigger() instanceof HabitTrigger.AtTime;
        Duration before = timed ? TOLERANCE : Duration.ZERO;
        Duration after = timed ? TOLERANCE : WINDOW;
        int fired = 0;
        int right = 0;
        Instant quietUntil = Instant.MIN;
        for (Instant at : firings(habit)) {
            if (at.isBefore(quietUntil) || !isTimeFor(habit, at)) {
                continue;
            }
            Instant acted = done.higher(at.minus(before));
            boolean isRight = acted != null && !acted.isAfter(at.plus(after));
            if (isRight || !isIn(at, new InState(habit.item(), habit.state()))) {
                fired++;
                right += isRight ? 1 : 0;
                quietUntil = isRight ? acted : at.plus(WINDOW);
            }
        }
        return right >= RIGHT && right >= PRECISION * fired && right >= COVERED * done.size();
    }

    private boolean isTimeFor(TrueHabit habit, Instant at) {
        return home.isTimeFor(habit, at) && habit.onlyIf().stream().allMatch(other -> isIn(at, other));
    }

    private boolean isIn(Instant at, InState wanted) {
        var last = states.getOrDefault(wanted.item(), new TreeMap<>()).floorEntry(at);
        return last != null && last.getValue().equals(wanted.state());
    }

    private List<Instant> firings(TrueHabit habit) {
        List<Instant> firings = new ArrayList<>();
        if (habit.trigger() instanceof HabitTrigger.AtTime at) {
            days.forEach(
                    day -> firings.add(day.atTime(at.time()).atZone(home.zone()).toInstant()));
        } else if (!home.signsOf(habit.trigger()).isEmpty()) {
            InState sign = home.signsOf(habit.trigger()).get(0);
            states.getOrDefault(sign.item(), new TreeMap<>()).forEach((at, state) -> {
                if (state.equals(sign.state())) {
                    firings.add(at);
                }
            });
        }
        return firings;
    }
}
