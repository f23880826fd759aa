/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayMemoryTest {
    private static final float[] NO_VALUES = {};

    @Test
    void keepsTheLatestOfEachClassAndNoMore() {
        ReplayMemory memory = new ReplayMemory(1, 0, 3);
        for (int i = 0; i < 1_000; i++) {
            memory.add(i % 2 == 0 ? 0 : 4, new float[] {i}, 0, NO_VALUES, 0);
        }
        assertThat(memory.size()).isEqualTo(6);
        Set<Float> drawn = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            int place = memory.draw();
            float[] input = new float[1];
            memory.copyInput(place, input, 0);
            assertThat(memory.slot(place)).isEqualTo(input[0] % 2 == 0 ? 0 : 4);
            drawn.add(input[0]);
        }
        assertThat(drawn).containsExactlyInAnyOrder(994f, 996f, 998f, 995f, 997f, 999f);
    }

    @Test
    void copiesDrawTheSameAndStayApart() {
        ReplayMemory memory = new ReplayMemory(1, 1, 8);
        for (int i = 0; i < 8; i++) {
            memory.add(0, new float[] {i}, 0, new float[] {-i}, 0);
        }
        memory.draw();
        ReplayMemory copy = memory.copy();
        for (int i = 0; i < 50; i++) {
            assertThat(copy.draw()).isEqualTo(memory.draw());
        }
        copy.add(0, new float[] {100}, 0, new float[] {100}, 0);
        float[] value = new float[1];
        memory.copyValues(0, value, 0);
        assertThat(value[0]).isZero();
    }
}
