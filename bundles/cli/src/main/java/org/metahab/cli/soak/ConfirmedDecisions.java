/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Move;

/**
 * What people decided and the hub confirmed. An answer that a kill interrupted may hold or not, and is no decision; nor is a
 * call that changes nothing.
 */
final class ConfirmedDecisions implements Decisions {

    /** The modes that nobody but people begins and ends in the soak; a party is the hub's to notice. */
    private static final Set<Mode> OF_PEOPLE = EnumSet.complementOf(EnumSet.of(Mode.PARTY));

    private final Supplier<Habits> habits;
    private final Supplier<Control> control;
    private final Map<String, List<Move>> histories = new LinkedHashMap<>();
    private final Map<Mode, Boolean> modes = new LinkedHashMap<>();
    private List<Exclusion> periods = List.of();
    private int count;

    /**
     * @param habits what is learnt now
     * @param control what people told the hub, as it is now
     */
    ConfirmedDecisions(Supplier<Habits> habits, Supplier<Control> control) {
        this.habits = habits;
        this.control = control;
    }

    @Override
    public void answer(String habit, Runnable call) {
        List<Move> before = history(habit);
        call.run();
        List<Move> after = history(habit);
        if (!after.equals(before)) {
            histories.put(habit, after);
            count++;
        }
    }

    private List<Move> history(String habit) {
        return habits.get().habits().stream()
                .filter(one -> one.id().equals(habit))
                .map(Habit::history)
                .findFirst()
                .orElse(List.of());
    }

    @Override
    public void wish(Runnable call) {
        Set<Mode> before = control.get().modes().keySet();
        modes.clear();
        call.run();
        Set<Mode> after = control.get().modes().keySet();
        OF_PEOPLE.forEach(mode -> modes.put(mode, after.contains(mode)));
        periods = over();
        count += after.equals(before) ? 0 : 1;
    }

    /** What is left out for good, as it is over. */
    private List<Exclusion> over() {
        return control.get().exclusions().stream()
                .filter(exclusion -> exclusion.end().isPresent())
                .toList();
    }

    /** How many there were so far. */
    int count() {
        return count;
    }

    /**
     * Which of them don't hold any more, each in words. One that is lost is told once.
     *
     * @param stored the steps of each habit's life that are on disk
     */
    List<String> lost(Map<String, List<Move>> stored) {
        List<String> lost = new ArrayList<>();
        histories.replaceAll((habit, moves) -> {
            List<Move> all = stored.getOrDefault(habit, List.of());
            List<Move> left = all.subList(0, Math.min(all.size(), moves.size()));
            if (!left.equals(moves)) {
                lost.add(habit + " had come by " + steps(moves) + ", and now by " + steps(all));
            }
            return left;
        });
        Set<Mode> present = control.get().modes().keySet();
        modes.replaceAll((mode, on) -> {
            if (present.contains(mode) != on) {
                lost.add(mode + (on ? " held" : " did not hold"));
            }
            return present.contains(mode);
        });
        List<Exclusion> still = over();
        periods.stream()
                .filter(period -> !still.contains(period))
                .forEach(period -> lost.add("left out was " + period));
        periods = still;
        return lost;
    }

    private static List<String> steps(List<Move> moves) {
        return moves.stream().map(move -> move.to() + " at " + move.at()).toList();
    }
}
