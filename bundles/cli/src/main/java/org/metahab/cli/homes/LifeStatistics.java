/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.homes;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Actor;
import org.metahab.habit.Observation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Judge;

/** Counts what people do in one home, observation by observation. */
final class LifeStatistics {

    /** What is said of a home. */
    enum Figure {
        ITEMS("items operated"),
        CLASSES("different actions"),
        PER_DAY("actions a day"),
        GAP_25("seconds between actions, first quartile"),
        GAP_50("seconds between actions, median"),
        GAP_75("seconds between actions, third quartile"),
        SAME_ITEM("share on the same item as the action before"),
        ENTROPY("entropy of the actions, bits"),
        NEXT_ENTROPY("entropy of the next action given the last, bits"),
        STARTS("share that are fresh starts"),
        NIGHT("share of fresh starts from 0 to 6"),
        MORNING("share of fresh starts from 6 to 12"),
        AFTERNOON("share of fresh starts from 12 to 18"),
        EVENING("share of fresh starts from 18 to 24"),
        SENSED("changes of sensors a day");

        final String label;

        Figure(String label) {
            this.label = label;
        }
    }

    private final ZoneId zone;
    private final Map<ActionClass, Integer> counts = new HashMap<>();
    private final Map<ActionClass, Map<ActionClass, Integer>> following = new HashMap<>();
    private final Judge judge = new Judge();
    private final Set<String> items = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final List<Double> gaps = new ArrayList<>();
    private final int[] startsByQuarter = new int[4];
    private int actions;
    private int sameItem;
    private int sensed;
    private Observation.@Nullable Action last;

    LifeStatistics(ZoneId zone) {
        this.zone = zone;
    }

    void add(Observation observation) {
        if (observation instanceof Observation.Action action) {
            add(action);
        } else if (observation instanceof Observation.Change change && change.actor() instanceof Actor.Device) {
            sensed++;
            days.add(change.at().atZone(zone).toLocalDate());
        }
    }

    private void add(Observation.Action action) {
        ActionClass what = action.action();
        actions++;
        days.add(action.at().atZone(zone).toLocalDate());
        counts.merge(what, 1, Integer::sum);
        items.add(what.item());
        if (judge.judge(Forecast.NOTHING, action).start()) {
            startsByQuarter[action.at().atZone(zone).getHour() / 6]++;
        }
        if (last != null) {
            gaps.add(Duration.between(last.at(), action.at()).toMillis() / 1_000.0);
            sameItem += last.action().item().equals(what.item()) ? 1 : 0;
            following.computeIfAbsent(last.action(), any -> new HashMap<>()).merge(what, 1, Integer::sum);
        }
        last = action;
    }

    int actions() {
        return actions;
    }

    Map<Figure, Double> figures() {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        double perDay = Math.max(1, days.size());
        int starts = 0;
        for (int quarter : startsByQuarter) {
            starts += quarter;
        }
        double nextEntropy = 0;
        for (Map<ActionClass, Integer> next : following.values()) {
            nextEntropy += sum(next) * entropy(next);
        }
        Collections.sort(gaps);
        figures.put(Figure.ITEMS, (double) items.size());
        figures.put(Figure.CLASSES, (double) counts.size());
        figures.put(Figure.PER_DAY, actions / perDay);
        figures.put(Figure.GAP_25, quantile(gaps, 0.25));
        figures.put(Figure.GAP_50, quantile(gaps, 0.5));
        figures.put(Figure.GAP_75, quantile(gaps, 0.75));
        figures.put(Figure.SAME_ITEM, share(sameItem, actions));
        figures.put(Figure.ENTROPY, entropy(counts));
        figures.put(Figure.NEXT_ENTROPY, nextEntropy / Math.max(1, gaps.size()));
        figures.put(Figure.STARTS, share(starts, actions));
        figures.put(Figure.NIGHT, share(startsByQuarter[0], starts));
        figures.put(Figure.MORNING, share(startsByQuarter[1], starts));
        figures.put(Figure.AFTERNOON, share(startsByQuarter[2], starts));
        figures.put(Figure.EVENING, share(startsByQuarter[3], starts));
        figures.put(Figure.SENSED, sensed / perDay);
        return figures;
    }

    /** The value below which that share of the sorted values lies; 0 of none. */
    static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }

    private static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    private static double sum(Map<ActionClass, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double entropy(Map<ActionClass, Integer> counts) {
        double all = sum(counts);
        double bits = 0;
        for (int count : counts.values()) {
            bits -= count / all * Math.log(count / all) / Math.log(2);
        }
        return bits;
    }
}
