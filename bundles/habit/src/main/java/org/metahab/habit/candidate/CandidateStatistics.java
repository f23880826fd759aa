/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Situation;

/**
 * Statistics of what people in one home do, when. Each action is a candidate for what comes next; {@link #candidates}
 * describes all of them in a moment by numbers that mean the same in every home ({@link CandidateSchema}).
 *
 * <p>Nothing here depends on anything later than the situations given. The cost of a moment grows with the number of
 * candidates and of actions kept ({@value ActionMemory#KEPT} at most), not with history; memory with the number of
 * classes, items and states only. For one thread at a time.
 */
public final class CandidateStatistics {

    /** Prior weight of a class in its share of all actions. */
    private static final double SMOOTHING = 0.5;

    private static final double DAY = 86_400;

    private final Traits traits;
    private final ImprintMaker imprints = new ImprintMaker();
    private final ActionMemory memory = new ActionMemory();
    private final List<ClassHistory> histories = new ArrayList<>();
    private final Map<ActionClass, Integer> labels = new HashMap<>();
    private @Nullable Imprint previous;
    private @Nullable Instant start;

    /** @param items tells what items are and where; asked once for each */
    public CandidateStatistics(ItemLookup items) {
        this.traits = new Traits(items);
    }

    /** The candidates, by label. */
    public List<ActionClass> classes() {
        return histories.stream().map(history -> history.action).toList();
    }

    /** The label of a class; −1 when nobody did it yet. */
    public int label(ActionClass action) {
        return labels.getOrDefault(action, -1);
    }

    /** Describes all candidates in a moment. Nothing is learnt from it. */
    public Candidates candidates(Situation situation) {
        Imprint now = imprints.imprint(situation);
        int count = histories.size();
        double[] sums = new double[count * Kernels.COUNT];
        double[] masses = new double[Kernels.COUNT];
        memory.weigh(now, sums, masses);
        double days = days(situation.at().toInstant());
        float[] numbers = new float[count * CandidateSchema.CANDIDATE];
        for (int label = 0; label < count; label++) {
            int row = label * CandidateSchema.CANDIDATE;
            ratios(label, sums, masses, numbers, row);
            ClassHistory history = histories.get(label);
            traits.write(situation, now, history, memory.total(), days, numbers, row + 1 + Kernels.COUNT);
        }
        Imprint before = previous == null ? now : previous;
        return new Candidates(count, numbers, MomentNumbers.of(now, before, memory.total(), count, days, masses));
    }

    private void ratios(int label, double[] sums, double[] masses, float[] numbers, int row) {
        double share = (histories.get(label).count + SMOOTHING) / (memory.total() + SMOOTHING * histories.size());
        double log = Math.log(share);
        numbers[row] = (float) log;
        for (int kernel = 0; kernel < Kernels.COUNT; kernel++) {
            double likely = (sums[label * Kernels.COUNT + kernel] + share) / (masses[kernel] + 1);
            numbers[row + 1 + kernel] = (float) (Math.log(likely) - log);
        }
    }

    /** Somebody did something in that situation. Returns the label of its class. */
    public int learn(Situation situation, ActionClass action) {
        Instant now = situation.at().toInstant();
        if (start == null) {
            start = now;
        }
        int label = labels.computeIfAbsent(action, fresh -> {
            histories.add(new ClassHistory(fresh, now));
            return histories.size() - 1;
        });
        Imprint imprint = imprints.imprint(situation);
        histories.get(label).add(situation, imprint, memory.total());
        memory.add(imprint, label);
        previous = imprint;
        return label;
    }

    private double days(Instant now) {
        return start == null ? 0 : ImprintMaker.seconds(start, now) / DAY;
    }
}
