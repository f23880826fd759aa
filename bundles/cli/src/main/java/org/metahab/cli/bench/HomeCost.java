/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.adaptation.replay.HubForesight;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.habit.stream.HabitStream;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.meta.Learner;
import org.metahab.simulator.Household;

/** A simulated home that a learner lives in, and what that costs: CPU time of this thread, which no neighbour touches. */
final class HomeCost {

    private static final int DAYS = 2_000;
    private static final int MEASURED = 20_000;
    private static final int ACTIONS = 200;
    private static final double MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<String, Item> items = new HashMap<>();
    private final Iterator<TimedEvent> life;
    private final double before;
    private final HubForesight foresight;
    private final HabitStream stream;
    private final List<Long> eventNanos = new ArrayList<>();
    private final List<Long> actionNanos = new ArrayList<>();
    private int events;
    private int actions;
    private int classes;
    private long acted;

    /** @param most after how many events is to be measured last */
    HomeCost(Household home, Learner learner, int most) {
        home.items().forEach(item -> items.put(item.name(), item));
        ItemLookup lookup = name -> Optional.ofNullable(items.get(name));
        this.life = home.simulate(DAYS).events().limit(most + MEASURED).toList().iterator();
        this.before = megabytes();
        this.foresight = new HubForesight(learner, lookup, home.items());
        this.stream = new HabitStream(StreamOptions.DEFAULT, home.zone(), lookup, this::observe);
    }

    /**
     * What things cost.
     *
     * @param events after so many, and
     * @param actions so many actions among them
     * @param classes how many are ranked
     * @param eventMicros who did it, and the situation: the median of the next events without an action, in microseconds
     * @param actionMillis ranking and learning: the median of the next actions, in milliseconds
     * @param megabytes kept by attribution, statistics and learner
     */
    record Row(int events, int actions, int classes, double eventMicros, double actionMillis, double megabytes) {}

    /** Lives on until there were so many events, then measures. */
    Row after(int count) {
        while (events < count) {
            next();
        }
        int reached = events;
        int soFar = actions;
        double kept = megabytes() - before;
        eventNanos.clear();
        actionNanos.clear();
        while (actionNanos.size() < ACTIONS && life.hasNext()) {
            next();
        }
        return new Row(reached, soFar, classes, median(eventNanos) / 1e3, median(actionNanos) / 1e6, kept);
    }

    private void next() {
        acted = 0;
        var event = life.next();
        long start = THREADS.getCurrentThreadCpuTime();
        stream.accept(event);
        long took = THREADS.getCurrentThreadCpuTime() - start;
        if (acted == 0) {
            eventNanos.add(took);
        }
        events++;
    }

    private void observe(Observation observation) {
        if (observation instanceof Observation.Action action) {
            long start = THREADS.getCurrentThreadCpuTime();
            classes = foresight
                    .foresee(action.situation(), action.before())
                    .classes()
                    .size();
            foresight.learn(action);
            acted = THREADS.getCurrentThreadCpuTime() - start;
            actionNanos.add(acted);
            actions++;
        }
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElse(0L);
    }

    /** Of the heap, what is still in use once garbage is gone. */
    private static double megabytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }
}
