/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.task;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Observation;

/**
 * Collects a home's actions, from a running stream or a recording, and cuts next-action tasks from them. Keeps the latest
 * actions up to a limit. Not safe for use by several threads at a time, but for {@link #draw}, which several may call as
 * long as nobody adds.
 */
public final class HabitTasks {

    private final int kept;
    private final Deque<Observation.Action> latest = new ArrayDeque<>();

    /** @param kept how many actions to keep at most, at least 1 */
    public HabitTasks(int kept) {
        if (kept < 1) {
            throw new IllegalArgumentException("At least one action must be kept, not " + kept);
        }
        this.kept = kept;
    }

    /** Adds an action; actions come in their order. */
    public void add(Observation.Action action) {
        if (latest.size() == kept) {
            latest.removeFirst();
        }
        latest.addLast(action);
    }

    /** How many actions there are to draw from. */
    public int size() {
        return latest.size();
    }

    /**
     * Draws a task: a moment by chance, classes by chance among those with enough examples before it and one after it,
     * their latest examples before it as support, and the first of theirs after it as query.
     *
     * @param random decides everything
     * @return empty when there is no moment with two such classes
     */
    public Optional<HabitTask> draw(TaskCut shape, RandomGenerator random) {
        List<Observation.Action> actions = new ArrayList<>(latest);
        int first = firstCut(actions, shape.shots());
        int last = actions.size() - 1;
        if (first > last) {
            return Optional.empty();
        }
        int start = first + random.nextInt(last - first + 1);
        for (int tried = 0; tried <= last - first; tried++) {
            int cut = first + (start - first + tried) % (last - first + 1);
            List<ActionClass> eligible = eligible(actions, cut, shape.shots());
            if (eligible.size() >= 2) {
                return Optional.of(cut(actions, cut, choose(eligible, shape.ways(), random), shape));
            }
        }
        return Optional.empty();
    }

    /**
     * Draws a task as a hub meets it: at a moment, all that was done before is the support set, and what was done next is
     * the query set, as far as it was ever done before. Classes have as many examples as they happen to have. Early
     * moments, with little to learn from, are likelier than late ones.
     *
     * @param history how many actions the support set holds at most, its latest; at least 2
     * @param queries how many actions the query set holds at most, at least 1
     * @param random decides everything
     * @return empty when no moment has two classes before it and one of them after it
     */
    public Optional<HabitTask> drawAsLived(int history, int queries, RandomGenerator random) {
        if (history < 2 || queries < 1) {
            throw new IllegalArgumentException(
                    "A task needs at least 2 earlier actions and 1 query, not " + history + " and " + queries);
        }
        List<Observation.Action> actions = new ArrayList<>(latest);
        double early = random.nextDouble();
        int start = (int) (early * early * actions.size());
        for (int tried = 0; tried < actions.size(); tried++) {
            int cut = (start + tried) % actions.size();
            HabitTask task = asLived(actions, cut, history, queries);
            if (task.classes().size() >= 2 && !task.query().isEmpty()) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    private static HabitTask asLived(List<Observation.Action> actions, int cut, int history, int queries) {
        Instant moment = actions.get(cut).at();
        List<ActionClass> classes = new ArrayList<>();
        List<HabitTask.Example> support = new ArrayList<>();
        for (Observation.Action action : actions.subList(Math.max(0, cut - history), cut)) {
            if (action.at().isBefore(moment)) {
                if (!classes.contains(action.action())) {
                    classes.add(action.action());
                }
                support.add(new HabitTask.Example(action.before(), classes.indexOf(action.action())));
            }
        }
        List<HabitTask.Example> query = actions.subList(cut, Math.min(actions.size(), cut + queries)).stream()
                .filter(action -> classes.contains(action.action()))
                .map(action -> new HabitTask.Example(action.before(), classes.indexOf(action.action())))
                .toList();
        return new HabitTask(classes, support, query);
    }

    /** The first place before which two classes have enough examples. */
    private static int firstCut(List<Observation.Action> actions, int shots) {
        Map<ActionClass, Integer> counts = new LinkedHashMap<>();
        int ready = 0;
        for (int i = 0; i < actions.size(); i++) {
            if (counts.merge(actions.get(i).action(), 1, Integer::sum) == shots && ++ready == 2) {
                return i + 1;
            }
        }
        return actions.size();
    }

    /** Classes with enough examples strictly before the moment of the cut, and at least one from it on. */
    private static List<ActionClass> eligible(List<Observation.Action> actions, int cut, int shots) {
        Instant moment = actions.get(cut).at();
        Map<ActionClass, Integer> before = new LinkedHashMap<>();
        Map<ActionClass, Boolean> after = new LinkedHashMap<>();
        for (Observation.Action action : actions) {
            if (action.at().isBefore(moment)) {
                before.merge(action.action(), 1, Integer::sum);
            } else {
                after.put(action.action(), true);
            }
        }
        List<ActionClass> eligible = new ArrayList<>();
        before.forEach((action, count) -> {
            if (count >= shots && after.containsKey(action)) {
                eligible.add(action);
            }
        });
        return eligible;
    }

    private static List<ActionClass> choose(List<ActionClass> eligible, int ways, RandomGenerator random) {
        List<ActionClass> pool = new ArrayList<>(eligible);
        List<ActionClass> chosen = new ArrayList<>();
        while (!pool.isEmpty() && chosen.size() < ways) {
            chosen.add(pool.remove(random.nextInt(pool.size())));
        }
        return chosen;
    }

    private static HabitTask cut(List<Observation.Action> actions, int cut, List<ActionClass> classes, TaskCut shape) {
        Instant moment = actions.get(cut).at();
        List<Timed> support = new ArrayList<>();
        List<HabitTask.Example> query = new ArrayList<>();
        int[] shots = new int[classes.size()];
        for (int i = actions.size() - 1; i >= 0; i--) {
            Observation.Action action = actions.get(i);
            int label = classes.indexOf(action.action());
            if (label >= 0 && action.at().isBefore(moment) && shots[label] < shape.shots()) {
                shots[label]++;
                support.add(new Timed(i, new HabitTask.Example(action.before(), label)));
            }
        }
        for (Observation.Action action : actions) {
            int label = classes.indexOf(action.action());
            if (label >= 0 && !action.at().isBefore(moment) && query.size() < shape.queries()) {
                query.add(new HabitTask.Example(action.before(), label));
            }
        }
        support.sort(Comparator.comparingInt(Timed::index));
        return new HabitTask(classes, support.stream().map(Timed::example).toList(), query);
    }

    private record Timed(int index, HabitTask.Example example) {}
}
