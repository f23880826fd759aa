/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.metahab.habit.foresight.Foreseen;

/**
 * Confidence intervals by drawing whole days with replacement: what people do within a day is no independent sample, the
 * days nearly are. Percentiles of {@value #RESAMPLES} draws; the same days give the same intervals.
 *
 * <p>Source: Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapters 8 and 13.
 */
final class Bootstrap {

    static final int RESAMPLES = 1_000;

    private static final double TAIL = 0.025;
    private static final long SEED = 20_261_121;

    private Bootstrap() {}

    /** One day of one home, with all seeds. */
    private static final class Day {
        private int actions;
        private int first;
        private int third;
    }

    private record Key(String home, long day) {}

    /** How well the wanted ones of all actions were foreseen. */
    static Accuracy accuracy(Collection<Sample> samples, Predicate<Foreseen> wanted) {
        Map<Key, Day> days = new LinkedHashMap<>();
        Tally all = new Tally();
        long seeds = samples.stream().mapToInt(Sample::seed).distinct().count();
        for (Sample sample : samples) {
            for (Foreseen action : sample.foreseen()) {
                if (wanted.test(action)) {
                    add(days.computeIfAbsent(new Key(sample.home(), action.day()), any -> new Day()), action);
                    all.reciprocal += action.reciprocalRank();
                }
            }
        }
        List<Day> list = new ArrayList<>(days.values());
        list.forEach(all::add);
        double[] first = new double[RESAMPLES];
        double[] third = new double[RESAMPLES];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < RESAMPLES; i++) {
            Tally drawn = new Tally();
            for (int day = 0; day < list.size(); day++) {
                drawn.add(list.get(random.nextInt(list.size())));
            }
            first[i] = drawn.share(drawn.first);
            third[i] = drawn.share(drawn.third);
        }
        return new Accuracy(
                (int) (all.actions / Math.max(1, seeds)),
                estimate(all.share(all.first), first),
                estimate(all.share(all.third), third),
                Estimate.round(all.share(all.reciprocal)));
    }

    private static void add(Day day, Foreseen action) {
        day.actions++;
        day.first += action.isHit() ? 1 : 0;
        day.third += action.isAmongThree() ? 1 : 0;
    }

    private static Estimate estimate(double value, double[] drawn) {
        Arrays.sort(drawn);
        int low = (int) Math.round(TAIL * (drawn.length - 1));
        return Estimate.rounded(value, drawn[low], drawn[drawn.length - 1 - low]);
    }

    private static final class Tally {
        private int actions;
        private int first;
        private int third;
        private double reciprocal;

        void add(Day day) {
            actions += day.actions;
            first += day.first;
            third += day.third;
        }

        double share(double sum) {
            return actions == 0 ? 0 : sum / actions;
        }
    }
}
