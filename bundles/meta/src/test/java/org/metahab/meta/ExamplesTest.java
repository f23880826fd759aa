/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final float[][] INPUTS = {{1, 2}, {3, 4}, {5, 6}};
    private static final LabelledExamples EXAMPLES = LabelledExamples.of(INPUTS, new int[] {2, 0, 2});

    @Test
    void countsWaysAndShots() {
        assertThat(EXAMPLES.size()).isEqualTo(3);
        assertThat(EXAMPLES.inputs()).isEqualTo(2);
        assertThat(EXAMPLES.ways()).isEqualTo(3);
        assertThat(EXAMPLES.shots()).containsExactly(1, 0, 2);
        assertThat(LabelledExamples.empty(4).ways()).isZero();
    }

    @Test
    void staysAsItWasWhenItsArraysChange() {
        float[] row = {1, 2};
        LabelledExamples examples = LabelledExamples.of(row, 0);
        row[0] = 9;
        float[] copy = new float[2];
        examples.copyInputs(0, 1, copy, 0);
        assertThat(copy).containsExactly(1, 2);
    }

    @Test
    void selectsAndJoins() {
        LabelledExamples twice = EXAMPLES.select(1, 1).and(EXAMPLES.select(2));
        float[] rows = new float[6];
        twice.copyInputs(0, 3, rows, 0);
        assertThat(rows).containsExactly(3, 4, 3, 4, 5, 6);
        assertThat(twice.shots()).containsExactly(2, 0, 1);
        assertThatThrownBy(() -> EXAMPLES.select(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> EXAMPLES.and(LabelledExamples.empty(3))).hasMessageContainingAll("2", "3");
    }

    @Test
    void refusesNumbersThatCannotBeLearntFrom() {
        assertThatThrownBy(() -> LabelledExamples.of(new float[][] {{1, 2}, {3, Float.NaN}}, new int[] {0, 1}))
                .hasMessageContainingAll("number 1", "row 1", "NaN");
        assertThatThrownBy(() -> ValuedExamples.of(new float[] {1}, new float[] {Float.POSITIVE_INFINITY}))
                .hasMessageContainingAll("values", "Infinity");
    }

    @Test
    void refusesSizesThatDoNotFit() {
        assertThatThrownBy(() -> LabelledExamples.of(new float[][] {{1, 2}, {3}}, new int[] {0, 1}))
                .hasMessageContaining("row 1 has 1 numbers");
        assertThatThrownBy(() -> LabelledExamples.of(INPUTS, new int[2]))
                .hasMessageContaining("3 inputs, but 2 labels");
        assertThatThrownBy(() -> LabelledExamples.ofRows(2, new float[3], new int[1]))
                .hasMessageContaining("3 numbers");
        assertThatThrownBy(() -> LabelledExamples.of(new float[0][], new int[0]))
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> LabelledExamples.of(new float[0], 0)).hasMessageContaining("at least 1");
    }

    @Test
    void boundsLabels() {
        assertThatThrownBy(() -> LabelledExamples.of(new float[1], -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> LabelledExamples.of(new float[1], LabelledExamples.MAX_WAYS))
                .hasMessageContaining("65536");
    }

    @Test
    void keepsValuesWithTheirInputs() {
        ValuedExamples examples =
                ValuedExamples.of(INPUTS, new float[][] {{10}, {20}, {30}}).select(2, 0);
        float[] rows = new float[4];
        examples.copyInputs(0, 2, rows, 0);
        assertThat(rows).containsExactly(5, 6, 1, 2);
        assertThat(examples.value(0, 0)).isEqualTo(30);
        assertThat(examples.outputs()).isEqualTo(1);
        assertThat(ValuedExamples.empty(2, 3).size()).isZero();
    }
}
