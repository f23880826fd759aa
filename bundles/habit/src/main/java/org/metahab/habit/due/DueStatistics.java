/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each class was done within ten minutes of moments like this one: of all, of those with the same {@link Cue}, of
 * those in which its item had been in its state for as long, and of those in which people had done it as long ago; and how
 * often anything was. The {@value #MOST_CUES} cues met last are kept. For one thread at a time.
 */
final class DueStatistics {

    /** How many numbers a class has: one for all moments, and one for each {@link Ground.Kind}. */
    static final int COUNT = 1 + Cue.COUNT + 2;

    private static final int MOST_CUES = 2_048;
    private static final int MOST_MOMENTS = 1 << 12;
    private static final int MOST_OF_ALL = 1 << 16;

    /** So many further moments, as all others are, count among those that are alike. */
    private static final double FURTHER = 10;

    /** What was never seen is done so often within ten minutes; that counts as much as so many moments. */
    private static final double SELDOM = 1e-3;

    private static final double SEEN_SELDOM = 20;

    private final Counts all = new Counts(MOST_OF_ALL);
    private final Counts anything = new Counts(MOST_MOMENTS);
    private final Map<Cue, Counts> byCue = new LinkedHashMap<>(16, 0.75f, true);
    private final List<Counts> bySpan = new ArrayList<>();
    private final List<Counts> byReturn = new ArrayList<>();

    DueStatistics() {
        for (int step = 0; step < Ages.STEPS; step++) {
            bySpan.add(new Counts(MOST_MOMENTS));
            byReturn.add(new Counts(MOST_MOMENTS));
        }
    }

    /** Ten minutes after a moment it is known what was done in them. */
    void settle(Glance moment, BitSet done) {
        anything.add(moment.activity(), !done.isEmpty());
        List<Counts> shared = shared(moment);
        BitSet possible = moment.possible();
        for (int label = possible.nextSetBit(0); label >= 0; label = possible.nextSetBit(label + 1)) {
            boolean isDone = done.get(label);
            all.add(label, isDone);
            for (Counts counts : shared) {
                counts.add(label, isDone);
            }
            bySpan.get(moment.spans()[label]).add(label, isDone);
            byReturn.get(moment.returns()[label]).add(label, isDone);
        }
    }

    /** How likely anything at all is done within ten minutes. */
    double anything(Glance moment) {
        return anything.share(moment.activity(), 0.5, FURTHER);
    }

    /** The counts of each of a moment's cues, which are the ones met last then. */
    List<Counts> shared(Glance moment) {
        List<Counts> shared = new ArrayList<>();
        for (Cue cue : moment.cues()) {
            shared.add(byCue.computeIfAbsent(cue, any -> new Counts(MOST_MOMENTS)));
            if (byCue.size() > MOST_CUES) {
                byCue.remove(byCue.keySet().iterator().next());
            }
        }
        return shared;
    }

    /** The counts that tell of a class in a moment, by {@link Ground.Kind}. */
    List<Counts> of(Glance moment, List<Counts> shared, int label) {
        List<Counts> counts = new ArrayList<>(shared);
        counts.add(bySpan.get(moment.spans()[label]));
        counts.add(byReturn.get(moment.returns()[label]));
        return counts;
    }

    /**
     * Describes a class in a moment: the logarithm of the odds that it is done within ten minutes of any moment, then for each
     * {@link Ground.Kind} that of how many times as often it was after moments that have it in common with this one.
     *
     * @param shared the {@link #shared} of the moment
     * @param numbers where to, {@link #COUNT} of them from {@code at} on
     */
    void describe(Glance moment, List<Counts> shared, int label, float[] numbers, int at) {
        double usual = all.share(label, SELDOM, SEEN_SELDOM);
        int next = at;
        numbers[next++] = (float) Math.log(usual / (1 - usual));
        for (Counts counts : of(moment, shared, label)) {
            numbers[next++] = (float) Math.log(counts.share(label, usual, FURTHER) / usual);
        }
    }
}
