/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.metahab.adaptation.internal.timeline.LocalClock;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.habit.ActionClass;
import org.metahab.habit.candidate.ItemKinds;
import org.metahab.hub.day.Ephemeris;

/**
 * Proposes what may tell a pattern's right firings from its unwanted ones. A condition needn't hold at each right firing:
 * people do things for other reasons, too, and one evening in ten must not hide that the others were dark.
 */
final class Conditions {

    /** Share of the right firings at which a state or a kind of day must hold. */
    private static final double MOSTLY = 0.8;

    private final Timeline timeline;
    private final LocalClock clock;
    private final Predicate<ActionClass> usable;
    private final ItemKinds kinds;

    Conditions(Timeline timeline, Predicate<ActionClass> usable, ItemKinds kinds) {
        this.timeline = timeline;
        this.clock = new LocalClock(timeline.zone());
        this.usable = usable;
        this.kinds = kinds;
    }

    /** Conditions that hold at all or most of the right firings of the trial. */
    List<Condition> of(Pattern pattern, Trial trial) {
        List<Trial.Firing> right =
                trial.firings().stream().filter(Trial.Firing::isRight).toList();
        List<Condition> found = new ArrayList<>();
        if (!right.isEmpty()) {
            day(trial.firings(), right).ifPresent(found::add);
            if (pattern.trigger() instanceof Trigger.StateChange) {
                found.addAll(new Spans(clock, trial.firings()).windows());
            }
            found.addAll(darkness(trial));
            found.addAll(states(pattern, right));
        }
        found.removeIf(condition -> pattern.conditions().stream().anyMatch(condition::isOfTheKindOf));
        return found;
    }

    /**
     * The kind of day. Where the hub knows holidays, habits of the working week rest on them, unless most holidays that they
     * could have shown on say otherwise.
     */
    private Optional<Condition> day(List<Trial.Firing> all, List<Trial.Firing> right) {
        Ephemeris ephemeris = timeline.ephemeris();
        if (ephemeris.hasHolidays()
                && count(right, ephemeris::isWorkingDay) >= MOSTLY * right.size()
                && 2 * count(right, day -> isHolidayInTheWeek(ephemeris, day))
                        <= count(all, day -> isHolidayInTheWeek(ephemeris, day))) {
            return Optional.of(new Condition.WorkingDay());
        }
        return weekend(right);
    }

    private static boolean isHolidayInTheWeek(Ephemeris ephemeris, LocalDate day) {
        return ephemeris.isHoliday(day) && !ephemeris.isWeekend(day);
    }

    private long count(List<Trial.Firing> firings, Predicate<LocalDate> wanted) {
        return firings.stream()
                .filter(firing -> wanted.test(clock.date(firing.at().time())))
                .count();
    }

    private Optional<Condition> weekend(List<Trial.Firing> right) {
        long weekends = right.stream()
                .filter(firing -> clock.isWeekend(firing.at().time()))
                .count();
        boolean mixed = Math.max(weekends, right.size() - weekends) < MOSTLY * right.size();
        return mixed ? Optional.empty() : Optional.of(new Condition.Weekend(2 * weekends > right.size()));
    }

    /** That it is darker than a limit. */
    private List<Condition> darkness(Trial trial) {
        List<Condition> found = new ArrayList<>();
        for (String item : new TreeSet<>(timeline.lights().sensors())) {
            Limits limits = new Limits(timeline.lights().lightest(item).orElse(0));
            boolean known = true;
            for (Trial.Firing firing : trial.firings()) {
                OptionalInt level = timeline.lights().level(item, firing.at());
                level.ifPresent(at -> limits.add(at, firing.isRight()));
                known &= level.isPresent() || !firing.isRight();
            }
            if (known) {
                limits.best()
                        .forEach(limit -> found.add(new Condition.Darker(
                                item, limit, timeline.lights().unit(item))));
            }
        }
        return found;
    }

    private List<Condition> states(Pattern pattern, List<Trial.Firing> right) {
        Set<String> involved = new TreeSet<>(Set.of(pattern.action().item()));
        if (pattern.trigger() instanceof Trigger.StateChange change) {
            involved.add(change.state().item());
        }
        Set<String> items = new TreeSet<>(timeline.items());
        items.removeAll(involved);
        items.removeIf(item -> involved.stream().noneMatch(other -> mayMatter(item, other)));
        List<Condition> found = new ArrayList<>();
        for (String item : items) {
            usualState(item, right)
                    .map(bucket -> new ActionClass(item, bucket))
                    .filter(usable)
                    .ifPresent(state -> found.add(new Condition.ItemState(state)));
        }
        return found;
    }

    /** What is known to be in another room mostly holds by chance; what belongs to no room may be of the whole home. */
    private boolean mayMatter(String item, String involved) {
        Optional<String> room = kinds.room(item);
        Optional<String> here = kinds.room(involved);
        return room.isEmpty() || here.isEmpty() || room.equals(here);
    }

    /** The state in which an item mostly was; empty where it changed too much, or is not known. */
    private Optional<String> usualState(String item, List<Trial.Firing> right) {
        Map<String, Integer> counts = new HashMap<>();
        int most = 0;
        Optional<String> usual = Optional.empty();
        for (int i = 0; i < right.size(); i++) {
            Optional<String> state = timeline.state(item, right.get(i).at());
            int count = state.isEmpty() ? 0 : counts.merge(state.get(), 1, Integer::sum);
            if (count > most) {
                most = count;
                usual = state;
            }
            if (most + right.size() - i - 1 < MOSTLY * right.size()) {
                return Optional.empty();
            }
        }
        return usual;
    }
}
