/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.episode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.metahab.meta.Examples;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.internal.network.Checks;

/** The latest examples of each class (of the whole task, in regression), so that memory is bounded by the classes. */
public final class SupportMemory {
    private static final int KEPT_OF_A_CLASS = 16;
    private static final int KEPT_VALUES = 64;

    private final TaskShape shape;
    private final Map<Integer, Deque<Row>> rows = new TreeMap<>();
    private int ways;

    /** An input and its values, which classification has none of. */
    private record Row(float[] input, float[] values) {}

    public SupportMemory(TaskShape shape) {
        this.shape = shape;
    }

    /** An independent copy. */
    public SupportMemory copy() {
        SupportMemory copy = new SupportMemory(shape);
        rows.forEach((label, kept) -> copy.rows.put(label, new ArrayDeque<>(kept)));
        copy.ways = ways;
        return copy;
    }

    /** One more than the highest label seen; 0 in regression. */
    public int ways() {
        return ways;
    }

    /** Keeps examples, in place of the oldest of their class if there are too many. */
    public void add(Examples examples) {
        if (shape instanceof TaskShape.Regression regression) {
            ValuedExamples valued = Checks.valued(examples, regression);
            for (int i = 0; i < valued.size(); i++) {
                float[] values = new float[valued.outputs()];
                valued.copyValues(i, 1, values, 0);
                add(0, new Row(input(valued, i), values), KEPT_VALUES);
            }
        } else {
            LabelledExamples labelled = Checks.labelled(examples, shape);
            for (int i = 0; i < labelled.size(); i++) {
                add(labelled.label(i), new Row(input(labelled, i), new float[0]), KEPT_OF_A_CLASS);
            }
            ways = Math.max(ways, labelled.ways());
        }
    }

    private void add(int label, Row row, int most) {
        Deque<Row> kept = rows.computeIfAbsent(label, unused -> new ArrayDeque<>());
        if (kept.size() == most) {
            kept.removeFirst();
        }
        kept.addLast(row);
    }

    private static float[] input(RowExamples examples, int example) {
        float[] input = new float[examples.inputs()];
        examples.copyInputs(example, 1, input, 0);
        return input;
    }

    /** All that is kept. */
    public RowExamples examples() {
        List<Row> all = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        rows.forEach((label, kept) -> {
            all.addAll(kept);
            IntStream.range(0, kept.size()).forEach(unused -> labels.add(label));
        });
        if (shape instanceof TaskShape.Regression regression) {
            return all.isEmpty()
                    ? ValuedExamples.empty(shape.inputs(), regression.outputs())
                    : ValuedExamples.of(
                            all.stream().map(Row::input).toArray(float[][]::new),
                            all.stream().map(Row::values).toArray(float[][]::new));
        }
        return all.isEmpty()
                ? LabelledExamples.empty(shape.inputs())
                : LabelledExamples.of(
                        all.stream().map(Row::input).toArray(float[][]::new),
                        labels.stream().mapToInt(Integer::intValue).toArray());
    }
}
