/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskTest {
    private static final LabelledExamples SUPPORT =
            LabelledExamples.of(new float[][] {{1, 2}, {3, 4}}, new int[] {0, 2});

    @Test
    void asksOnlyForWhatWasShown() {
        assertThatCode(() -> new Task(SUPPORT, LabelledExamples.of(new float[2], 2)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new Task(SUPPORT, LabelledExamples.of(new float[2], 1)))
                .hasMessageContaining("label 1");
        assertThatThrownBy(() -> new Task(SUPPORT, LabelledExamples.of(new float[2], 3)))
                .hasMessageContaining("label 3");
    }

    @Test
    void hasBothSets() {
        assertThatThrownBy(() -> new Task(SUPPORT, LabelledExamples.empty(2))).hasMessageContaining("2 and 0");
        assertThatThrownBy(() -> new Task(LabelledExamples.empty(2), SUPPORT)).hasMessageContaining("0 and 2");
    }

    @Test
    void hasSetsOfTheSameKindAndWidth() {
        ValuedExamples values = ValuedExamples.of(new float[2], new float[1]);
        assertThatThrownBy(() -> new Task(SUPPORT, LabelledExamples.of(new float[3], 0)))
                .hasMessageContaining("have 2 numbers, but query inputs have 3");
        assertThatThrownBy(() -> new Task(SUPPORT, values)).hasMessageContaining("different kinds");
        assertThatThrownBy(() -> new Task(values, ValuedExamples.of(new float[2], new float[4])))
                .hasMessageContainingAll("1 values", "4");
    }

    @Test
    void shapesAndArchitecturesAreNeverEmpty() {
        assertThatThrownBy(() -> new TaskShape.Classification(0)).hasMessageContaining("inputs");
        assertThatThrownBy(() -> new TaskShape.Regression(1, 0)).hasMessageContaining("outputs");
        assertThatThrownBy(() -> new Architecture(" ", new TaskShape.Classification(1), Map.of()))
                .hasMessageContaining("algorithm");
    }
}
