/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.List;
import java.util.random.RandomGenerator;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskSource;

/**
 * Draws ranking tasks from many homes: a home by chance, then some of its actions by chance. What a home showed before each
 * of them is in the candidates' statistics, so the support set has nothing to add but that it is there.
 */
public final class RankingTaskSource implements TaskSource {

    private static final int QUERIES = 10;

    private final List<RankedExamples> homes;

    /**
     * @param homes those with fewer than two examples are left out
     * @throws IllegalArgumentException when no home is left
     */
    public RankingTaskSource(List<RankedExamples> homes) {
        this.homes = homes.stream().filter(home -> home.size() > 1).toList();
        if (this.homes.isEmpty()) {
            throw new IllegalArgumentException(
                    "In none of " + homes.size() + " homes people did the same thing twice; watch more days");
        }
    }

    @Override
    public Task draw(RandomGenerator random) {
        RankedExamples home = homes.get(random.nextInt(homes.size()));
        int[] queries =
                random.ints(Math.min(QUERIES, home.size()), 0, home.size()).toArray();
        return new Task(home.select(random.nextInt(home.size())), home.select(queries));
    }
}
