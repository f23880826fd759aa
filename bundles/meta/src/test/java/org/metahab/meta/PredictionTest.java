/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PredictionTest {
    private static final Prediction CLASSES = Prediction.ofProbabilities(0.2f, 0.4f, 0, 0.4f);

    @Test
    void ranksByProbabilityAndPutsLowerLabelsFirst() {
        assertThat(CLASSES.best()).isEqualTo(1);
        assertThat(CLASSES.top(3)).containsExactly(1, 3, 0);
        assertThat(CLASSES.top(9)).containsExactly(1, 3, 0, 2);
        assertThat(CLASSES.probability(3)).isEqualTo(0.4f);
        assertThat(CLASSES.probability(7)).isZero();
    }

    @Test
    void neverHoldsNaN() {
        assertThatThrownBy(() -> Prediction.ofValues(1, Float.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Prediction.ofProbabilities(Float.POSITIVE_INFINITY))
                .hasMessageContaining("Infinity");
    }

    @Test
    void keepsClassesAndValuesApart() {
        Prediction values = Prediction.ofValues(3, -2);
        assertThat(values.value(1)).isEqualTo(-2);
        assertThatThrownBy(() -> values.probability(0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> CLASSES.value(0)).isInstanceOf(IllegalStateException.class);
        assertThat(values).isNotEqualTo(Prediction.ofProbabilities(3, -2));
    }

    @Test
    void saysSoWhenNothingIsKnown() {
        Prediction nothing = Prediction.ofProbabilities();
        assertThat(nothing.top(3)).isEmpty();
        assertThatThrownBy(nothing::best).isInstanceOf(IllegalStateException.class);
    }
}
