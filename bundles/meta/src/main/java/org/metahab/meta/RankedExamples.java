/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Examples of a ranking task: in each, one of several candidates was chosen. How many there are differs from example to
 * example.
 *
 * <p>The input of an example is one row of numbers: those of each candidate, candidate by candidate, and then those of the
 * moment, which all share ({@link TaskShape.Ranking}).
 */
public final class RankedExamples implements Examples {

    private final TaskShape.Ranking shape;
    private final List<float[]> rows;
    private final List<Integer> chosen;

    private RankedExamples(TaskShape.Ranking shape, List<float[]> rows, List<Integer> chosen) {
        this.shape = shape;
        this.rows = rows;
        this.chosen = chosen;
    }

    /** No examples yet. */
    public static RankedExamples empty(TaskShape.Ranking shape) {
        return new RankedExamples(shape, List.of(), List.of());
    }

    /**
     * A single example.
     *
     * @param input {@code n × candidate + moment} finite numbers for some n ≥ 1
     * @param chosen the candidate that was chosen, in [0, n)
     * @throws IllegalArgumentException if the length does not fit, a number is not finite or there is no such candidate
     */
    public static RankedExamples of(TaskShape.Ranking shape, float[] input, int chosen) {
        int candidates = shape.candidates(input);
        if (chosen < 0 || chosen >= candidates) {
            throw new IllegalArgumentException("candidate " + chosen + " is not one of " + candidates);
        }
        for (int i = 0; i < input.length; i++) {
            if (!Float.isFinite(input[i])) {
                throw new IllegalArgumentException("number " + i + " of the input is " + input[i]);
            }
        }
        return new RankedExamples(shape, List.of(input.clone()), List.of(chosen));
    }

    /** What goes in. */
    public TaskShape.Ranking shape() {
        return shape;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int inputs() {
        return shape.inputs();
    }

    /** The candidate that was chosen. */
    public int chosen(int example) {
        return chosen.get(example);
    }

    /** A copy of an example's input. */
    public float[] input(int example) {
        return rows.get(example).clone();
    }

    @Override
    public RankedExamples select(int... indices) {
        List<float[]> someRows = new ArrayList<>();
        List<Integer> someChosen = new ArrayList<>();
        for (int index : indices) {
            someRows.add(rows.get(Objects.checkIndex(index, rows.size())));
            someChosen.add(chosen.get(index));
        }
        return new RankedExamples(shape, List.copyOf(someRows), List.copyOf(someChosen));
    }

    /** These examples followed by others. */
    public RankedExamples and(RankedExamples more) {
        if (!more.shape.equals(shape)) {
            throw new IllegalArgumentException(shape + " cannot be joined with " + more.shape);
        }
        List<float[]> bothRows = new ArrayList<>(rows);
        bothRows.addAll(more.rows);
        List<Integer> bothChosen = new ArrayList<>(chosen);
        bothChosen.addAll(more.chosen);
        return new RankedExamples(shape, List.copyOf(bothRows), List.copyOf(bothChosen));
    }

    @Override
    public String toString() {
        return size() + " ranked examples of " + shape.candidate() + " numbers a candidate";
    }
}
