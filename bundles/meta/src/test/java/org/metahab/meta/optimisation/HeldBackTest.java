/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.ValuedExamples;
import org.metahab.meta.testing.GaussianTasks;

class HeldBackTest {

    @Property(tries = 30)
    void holdsBackOneOfEachClassThatHasTwo(@ForAll long seed) {
        LabelledExamples support = (LabelledExamples) new GaussianTasks(6, 2, 5, 2, 1, true)
                .draw(new SplittableRandom(seed))
                .support();
        HeldBack parts = HeldBack.of(support);
        int[] shots = support.shots();
        int[] rest = Arrays.copyOf(((LabelledExamples) parts.rest()).shots(), shots.length);
        int[] judges = Arrays.copyOf(((LabelledExamples) parts.judges()).shots(), shots.length);
        for (int label = 0; label < shots.length; label++) {
            assertThat(judges[label]).isEqualTo(shots[label] > 1 ? 1 : 0);
            assertThat(rest[label]).isEqualTo(shots[label] - judges[label]);
        }
    }

    @Property(tries = 30)
    void choosesByContentNotByOrder(@ForAll long seed) {
        RowExamples support = (RowExamples)
                GaussianTasks.of(3, 3).draw(new SplittableRandom(seed)).support();
        RowExamples turned = support.select(8, 7, 6, 5, 4, 3, 2, 1, 0);
        assertThat(rows(HeldBack.of(turned).judges()))
                .containsExactly(rows(HeldBack.of(support).judges()));
        assertThat(rows(HeldBack.of(turned).rest()))
                .containsExactly(rows(HeldBack.of(support).rest()));
    }

    @Test
    void holdsBackAQuarterInRegressionAndNothingOfThree() {
        ValuedExamples eight = ValuedExamples.ofRows(1, new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 1, new float[8]);
        assertThat(HeldBack.of(eight).judges().size()).isEqualTo(2);
        assertThat(HeldBack.of(eight).rest().size()).isEqualTo(6);
        assertThat(HeldBack.of(eight.select(0, 1, 2)).judges().size()).isZero();
    }

    private static float[] rows(RowExamples examples) {
        float[] rows = new float[examples.size() * examples.inputs()];
        examples.copyInputs(0, examples.size(), rows, 0);
        return rows;
    }
}
