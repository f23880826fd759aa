/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.List;
import java.util.function.IntConsumer;
import org.metahab.habit.task.HabitTasks;

/** What people did in simulated homes, in some to learn from and in others to be judged by. */
public final class HabitHomes {

    private final List<HabitTasks> known;
    private final List<HabitTasks> strangers;

    private HabitHomes(List<HabitTasks> known, List<HabitTasks> strangers) {
        this.known = known;
        this.strangers = strangers;
    }

    /**
     * Lets homes live. The same numbers give the same homes, whatever the number of threads.
     *
     * @param known how many homes to learn from, at least 1
     * @param strangers how many further homes to be judged by, at least 1
     * @param days how long each of them is watched
     * @param lived hears how many homes are done, of all
     * @throws InterruptedException if the calling thread is interrupted meanwhile
     */
    public static HabitHomes live(int known, int strangers, int days, long seed, int threads, IntConsumer lived)
            throws InterruptedException {
        List<HabitTasks> all = new SimulatedHomes(days, seed, threads)
                .live(known + strangers, home -> new ContextKeeper(), (done, unused) -> lived.accept(done));
        return new HabitHomes(all.subList(0, known), all.subList(known, all.size()));
    }

    /** N-way K-shot tasks of the homes to learn from; see {@link FewShotHabits}. */
    public FewShotHabits tasks(int ways, List<Integer> shots) {
        return new FewShotHabits(known, ways, shots);
    }

    /** N-way K-shot tasks of the homes to be judged by. */
    public FewShotHabits tasksOfStrangers(int ways, List<Integer> shots) {
        return new FewShotHabits(strangers, ways, shots);
    }
}
