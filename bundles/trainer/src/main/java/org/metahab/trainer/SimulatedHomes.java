/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.habit.stream.HabitStream;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.hub.item.Item;
import org.metahab.simulator.Household;
import org.metahab.simulator.HouseholdGenerator;

/** Lets simulated households live and keeps what habit extraction, the hub's own, makes of their events. */
final class SimulatedHomes {

    private final HouseholdGenerator generator = new HouseholdGenerator();
    private final int days;
    private final long seed;
    private final int threads;

    SimulatedHomes(int days, long seed, int threads) {
        this.days = days;
        this.seed = seed;
        this.threads = threads;
    }

    /** Hears how many homes are done. */
    @FunctionalInterface
    interface Progress {

        /** So many of them are done. */
        void lived(int done, int all);
    }

    /** What is kept of so many homes, the same for the same seed whatever the number of threads. */
    <T> List<T> live(int homes, Keeper.Maker<T> keepers, Progress progress) throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> lives = new ArrayList<>();
            for (int home = 0; home < homes; home++) {
                long homeSeed = seed * 1_000_003 + home;
                lives.add(executor.submit(() -> live(generator.generate(homeSeed), keepers)));
            }
            List<T> lived = new ArrayList<>();
            for (Future<T> life : lives) {
                lived.add(life.get());
                progress.lived(lived.size(), homes);
            }
            return lived;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A simulated home could not live", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private <T> T live(Household household, Keeper.Maker<T> keepers) {
        Map<String, Item> byName = new HashMap<>();
        household.items().forEach(item -> byName.put(item.name(), item));
        ItemLookup items = name -> Optional.ofNullable(byName.get(name));
        Keeper<T> keeper = keepers.of(new Keeper.Home(household.seed(), household.items(), items));
        HabitStream stream = new HabitStream(StreamOptions.DEFAULT, household.zone(), items, observation -> {
            if (observation instanceof Observation.Action action) {
                keeper.action(action);
            }
        });
        household.simulate(days).forEachRemaining(stream::accept);
        return keeper.kept();
    }
}
