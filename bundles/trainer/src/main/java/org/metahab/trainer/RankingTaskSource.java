/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.List;
import java.util.random.RandomGenerator;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.TaskSource;

/**
 * Draws ranking tasks from many homes: a home by chance, then some of its actions by chance. What a home showed before each
 * of them is in the candidates' statistics, so the support set has nothing to add but that it is there.
 *
 * <p>In each example some of the numbers are hidden, so that no single one is relied upon: simulated homes make some of
 * them more telling than real homes do. (Dropout of inputs, Srivastava et al., JMLR 15, 2014.)
 */
public final class RankingTaskSource implements TaskSource {

    private static final int QUERIES = 10;

    /** The share of numbers that are hidden in an example. */
    private static final double FORGOTTEN = 0.2;

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
        RankedExamples query = RankedExamples.empty(home.shape());
        for (int i = Math.min(QUERIES, home.size()); i > 0; i--) {
            query = query.and(forgetSome(home, random.nextInt(home.size()), random));
        }
        return new Task(home.select(random.nextInt(home.size())), query);
    }

    /** An example in which some of the numbers tell nothing of any candidate. */
    private static RankedExamples forgetSome(RankedExamples home, int example, RandomGenerator random) {
        TaskShape.Ranking shape = home.shape();
        float[] input = home.input(example);
        int moment = shape.candidates(input) * shape.candidate();
        for (int number = 0; number < shape.candidate(); number++) {
            if (random.nextDouble() < FORGOTTEN) {
                for (int at = number; at < moment; at += shape.candidate()) {
                    input[at] = 0;
                }
            }
        }
        for (int at = moment; at < input.length; at++) {
            input[at] = random.nextDouble() < FORGOTTEN ? 0 : input[at];
        }
        return RankedExamples.of(shape, input, home.chosen(example));
    }
}
