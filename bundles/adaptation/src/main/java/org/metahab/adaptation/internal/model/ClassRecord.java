/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.adaptation.People;
import org.metahab.adaptation.internal.pattern.Occurrence;
import org.metahab.habit.ActionClass;
import org.metahab.hub.value.Command;

/** What is known of one thing that people do: how often, and the latest examples. */
public final class ClassRecord {

    /** How many examples are kept. */
    public static final int KEPT = 12;

    private static final int FORESEEN = 5;

    private final ActionClass action;
    private final Deque<Example> latest = new ArrayDeque<>();
    private int count;
    private People people = People.NONE;

    ClassRecord(ActionClass action) {
        this.action = action;
    }

    void add(Example example) {
        count++;
        people = people.and(example.who());
        latest.addLast(example);
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
    }

    /** The same with those of the latest examples only that came from a moment on; empty when there is none. */
    public Optional<ClassRecord> from(Instant moment) {
        ClassRecord later = new ClassRecord(action);
        latest.stream()
                .filter(example -> !example.occurrence().at().isBefore(moment))
                .forEach(later::add);
        return later.count == 0 ? Optional.empty() : Optional.of(later);
    }

    /** What people do. */
    public ActionClass action() {
        return action;
    }

    /** How often people did it. */
    public int count() {
        return count;
    }

    /** Who did it, and how often. */
    public People people() {
        return people;
    }

    /** The latest examples, oldest first; at least one. */
    public List<Example> latest() {
        return new ArrayList<>(latest);
    }

    /** When the latest examples were, and what came before each. */
    public List<Occurrence> occurrences() {
        return latest.stream().map(Example::occurrence).toList();
    }

    /** When people did it last. */
    public Instant last() {
        return latest.getLast().occurrence().at();
    }

    /** The command that people use most among the latest examples, the later of equals. */
    public Command usualCommand() {
        Map<Command, Integer> counts = new LinkedHashMap<>();
        Command best = latest.getLast().command();
        latest.descendingIterator().forEachRemaining(example -> counts.merge(example.command(), 1, Integer::sum));
        for (Map.Entry<Command, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > counts.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /**
     * The mean probability that the learner gave to the latest examples before they happened; 0 after the first time, which
     * nobody can foresee.
     */
    public double clarity() {
        List<Example> all = latest();
        List<Example> examples = count == all.size() ? all.subList(1, all.size()) : all;
        return examples.subList(Math.max(0, examples.size() - FORESEEN), examples.size()).stream()
                .mapToDouble(Example::foreseen)
                .average()
                .orElse(0);
    }
}
