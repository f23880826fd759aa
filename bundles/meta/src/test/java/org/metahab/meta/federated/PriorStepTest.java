/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PriorStepTest {

    @Test
    void movesByTheRateAndKeepsMoving() {
        PriorStep step = new PriorStep(new float[] {1}, 0.5, 0.5);
        step.move(new double[] {2});
        assertThat(step.parameters()).containsExactly(2f);
        step.move(new double[] {0});
        assertThat(step.parameters()).containsExactly(2.5f);
    }

    @Test
    void whatIsNotFiniteChangesNothing() {
        PriorStep step = new PriorStep(new float[] {1, 1}, 1, 0);
        assertThatThrownBy(() -> step.move(new double[] {1, Double.NaN})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> step.move(new double[] {1})).isInstanceOf(IllegalArgumentException.class);
        assertThat(step.parameters()).containsExactly(1f, 1f);
    }
}
