/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.habit.ActionClass;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Situation;
import org.metahab.habit.StateBuckets;

/**
 * Statistics of what people in one home do, when. Each class of the {@link Repertoire} is a candidate for what comes next,
 * done before or not; {@link #candidates} describes all of them in a moment by numbers that mean the same in every home
 * ({@link CandidateSchema}).
 *
 * <p>Nothing here depends on anything later than the situations given. The cost of a moment grows with the number of
 * candidates and of actions kept ({@value ActionMemory#KEPT} at most), not with history; memory with the number of
 * classes, items and states only. For one thread at a time.
 */
public final class CandidateStatistics {

    /** An item is left alone when nobody operated it for so long; switching it on then is a fresh start. */
    public static final Duration LEFT_ALONE = Duration.ofMinutes(10);

    /** Prior weight of a class in its share of all actions. */
    private static final double SMOOTHING = 0.5;

    private static final double DAY = 86_400;
    private static final int[] ALIKE = {
        Kernels.AGE, Kernels.TIME, Kernels.LAST_ACTION, Kernels.LAST_SENSOR, Kernels.RECENCY, Kernels.ALL
    };

    private static final int AT_ALIKE = 1 + Kernels.COUNT;
    private static final int AT_CUES = AT_ALIKE + 1 + ALIKE.length;
    private static final int AT_POOLS = AT_CUES + 2 * Cues.COUNT;
    private static final int AT_TRAITS = AT_POOLS + 3 * Pools.KERNELS.length;

    /** How many numbers a candidate has. */
    static final int COUNT = AT_TRAITS + Traits.COUNT;

    private final Repertoire repertoire;
    private final ItemKinds kinds;
    private final Traits traits;
    private final ImprintMaker imprints = new ImprintMaker();
    private final ActionMemory memory = new ActionMemory();
    private final List<ClassHistory> histories = new ArrayList<>();
    private final Map<String, Instant> operated = new HashMap<>();
    private final Pools rooms = new Pools();
    private final Pools items = new Pools();
    private final Pools likes = new Pools();
    private @Nullable Imprint previous;
    private @Nullable Instant start;
    private int done;

    /**
     * @param repertoire what people may do; labels are its own
     * @param items tells what items are and where; asked once for each
     */
    public CandidateStatistics(Repertoire repertoire, ItemLookup items) {
        this.repertoire = repertoire;
        this.kinds = new ItemKinds(items);
        this.traits = new Traits(kinds);
    }

    /** Describes all candidates in a moment. Nothing is learnt from it. */
    public Candidates candidates(Situation situation) {
        grow();
        Imprint now = imprints.imprint(situation);
        int count = histories.size();
        boolean[] leftAlone = new boolean[count];
        for (int label = 0; label < count; label++) {
            leftAlone[label] = isLeftAlone(histories.get(label).action.item(), situation);
        }
        Likeness likeness = memory.compare(now, leftAlone);
        double days = days(situation.at().toInstant());
        double[] shares = new double[count];
        float[] numbers = new float[count * CandidateSchema.CANDIDATE];
        RoomActivity activity = new RoomActivity(situation, kinds);
        for (int label = 0; label < count; label++) {
            int row = label * CandidateSchema.CANDIDATE;
            ClassHistory history = histories.get(label);
            shares[label] = (history.count + SMOOTHING) / (memory.total() + SMOOTHING * count);
            ratios(label, shares[label], likeness, numbers, row);
            alike(label, leftAlone[label], shares[label], likeness, numbers, row + AT_ALIKE);
            likeness.entered.write(label, likeness.counts[label], likeness.total, numbers, row + AT_CUES);
            likeness.active.write(label, likeness.counts[label], likeness.total, numbers, row + AT_CUES + Cues.COUNT);
            Optional<Instant> last = Optional.ofNullable(operated.get(history.action.item()));
            traits.write(
                    situation,
                    now,
                    history,
                    memory.total(),
                    days,
                    activity,
                    last,
                    leftAlone[label],
                    numbers,
                    row + AT_TRAITS);
        }
        rooms.write(likeness, shares, numbers, AT_POOLS);
        items.write(likeness, shares, numbers, AT_POOLS + Pools.KERNELS.length);
        likes.write(likeness, shares, numbers, AT_POOLS + 2 * Pools.KERNELS.length);
        Imprint before = previous == null ? now : previous;
        return new Candidates(
                count, numbers, MomentNumbers.of(now, before, memory.total(), count, done, days, likeness.masses));
    }

    private void ratios(int label, double share, Likeness likeness, float[] numbers, int row) {
        double log = Math.log(share);
        numbers[row] = (float) log;
        for (int kernel = 0; kernel < Kernels.COUNT; kernel++) {
            double likely = (likeness.sums[label * Kernels.COUNT + kernel] + share) / (likeness.masses[kernel] + 1);
            numbers[row + 1 + kernel] = (float) (Math.log(likely) - log);
        }
    }

    private void alike(int label, boolean leftAlone, double share, Likeness likeness, float[] numbers, int at) {
        double own = (histories.get(label).count(leftAlone) + SMOOTHING * share) / (memory.total() + SMOOTHING);
        double log = Math.log(own);
        numbers[at] = (float) (log - Math.log(share));
        for (int k = 0; k < ALIKE.length; k++) {
            double likely = (likeness.alike[label * Kernels.COUNT + ALIKE[k]] + own) / (likeness.masses[ALIKE[k]] + 1);
            numbers[at + 1 + k] = (float) (Math.log(likely) - log);
        }
    }

    /** Whether doing that now would switch on, open or start an item that was left alone. */
    public boolean isFreshStart(Situation situation, ActionClass action) {
        return StateBuckets.isActive(action.bucket()) && isLeftAlone(action.item(), situation);
    }

    private boolean isLeftAlone(String item, Situation situation) {
        Instant last = operated.get(item);
        return last == null || last.plus(LEFT_ALONE).isBefore(situation.at().toInstant());
    }

    /** Takes in what the repertoire has grown by. */
    private void grow() {
        for (int label = histories.size(); label < repertoire.size(); label++) {
            ClassHistory history = new ClassHistory(repertoire.get(label));
            String item = history.action.item();
            histories.add(history);
            rooms.add(kinds.room(item).orElse(""));
            items.add(item);
            likes.add((kinds.isLight(item) ? "light " : kinds.isDoor(item) ? "door " : "") + history.active);
        }
    }

    /** Somebody did something in that situation; it must be in the repertoire. */
    public void learn(Situation situation, ActionClass action) {
        grow();
        int label = repertoire.label(action);
        if (label < 0) {
            throw new IllegalArgumentException(action + " is not in the repertoire");
        }
        Instant now = situation.at().toInstant();
        if (start == null) {
            start = now;
        }
        Imprint imprint = imprints.imprint(situation);
        boolean leftAlone = isLeftAlone(action.item(), situation);
        ClassHistory history = histories.get(label);
        done += history.count == 0 ? 1 : 0;
        history.add(situation, imprint, leftAlone, memory.total());
        memory.add(imprint, label, leftAlone);
        operated.put(action.item(), now);
        previous = imprint;
    }

    private double days(Instant now) {
        return start == null ? 0 : ImprintMaker.seconds(start, now) / DAY;
    }
}
