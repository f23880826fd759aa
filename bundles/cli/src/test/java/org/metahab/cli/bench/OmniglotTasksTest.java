/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.Task;

class OmniglotTasksTest {
    private static final int SIDE = 20;

    @Test
    void showsEachCharacterOnceAndAsksForItInOtherHands() {
        OmniglotTasks tasks = new OmniglotTasks(List.of(alphabet(7), alphabet(4)), 6, 3, SIDE);
        Task task = tasks.draw(new SplittableRandom(1));
        assertThat(((LabelledExamples) task.support()).shots()).containsExactly(1, 1, 1, 1, 1, 1);
        assertThat(((LabelledExamples) task.query()).shots()).containsExactly(3, 3, 3, 3, 3, 3);
        assertThat(task.support().inputs()).isEqualTo(SIDE * SIDE);
    }

    @Test
    void drawsTheSameTaskForTheSameSeed() {
        OmniglotTasks tasks = new OmniglotTasks(List.of(alphabet(9)), 6, 1, SIDE);
        assertThat(inputs(tasks.draw(new SplittableRandom(4))))
                .containsExactly(inputs(tasks.draw(new SplittableRandom(4))));
        assertThat(inputs(tasks.draw(new SplittableRandom(4))))
                .isNotEqualTo(inputs(tasks.draw(new SplittableRandom(5))));
    }

    @Test
    void keepsInkWhenAPictureShrinks() {
        float[] small = new float[35 * 35];
        glyph(3).draw(Warp.NONE, 35, small, 0);
        assertThat(sum(small)).isCloseTo(sum(glyph(3).ink()), within(1e-3));
        float[] smaller = new float[SIDE * SIDE];
        glyph(3).draw(Warp.NONE, SIDE, smaller, 0);
        assertThat(sum(smaller) / (SIDE * SIDE)).isCloseTo(sum(small) / (35 * 35), within(0.03));
    }

    @Test
    void fourQuarterTurnsAndTwoMirrorsLeaveAPointWhereItWas() {
        Warp turn = Warp.symmetry(1);
        Warp round = turn.after(turn).after(turn).after(turn);
        assertThat(round.x(0.3, -0.7)).isCloseTo(0.3, within(1e-9));
        assertThat(round.y(0.3, -0.7)).isCloseTo(-0.7, within(1e-9));
        Warp mirror = Warp.symmetry(4);
        assertThat(mirror.x(0.3, -0.7)).isCloseTo(-0.3, within(1e-9));
        assertThat(mirror.after(mirror).x(0.3, -0.7)).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void refusesPicturesOfAnotherSize() {
        assertThatThrownBy(() -> Glyph.of(new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_BINARY)))
                .hasMessageContainingAll("105", "28");
    }

    private static OmniglotFiles.Alphabet alphabet(int characters) {
        List<List<Glyph>> all = new ArrayList<>();
        for (int c = 0; c < characters; c++) {
            all.add(List.of(glyph(c), glyph(c + 1), glyph(c + 2), glyph(c + 3)));
        }
        return new OmniglotFiles.Alphabet("invented", all);
    }

    /** A line from above to below. */
    private static Glyph glyph(int place) {
        BufferedImage picture = new BufferedImage(105, 105, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 105; y++) {
            for (int x = 0; x < 105; x++) {
                picture.setRGB(x, y, x / 8 == place ? 0 : 0xffffff);
            }
        }
        return Glyph.of(picture);
    }

    private static float[] inputs(Task task) {
        float[] inputs = new float[task.query().size() * SIDE * SIDE];
        ((RowExamples) task.query()).copyInputs(0, task.query().size(), inputs, 0);
        return inputs;
    }

    private static double sum(float[] numbers) {
        double sum = 0;
        for (float number : numbers) {
            sum += number;
        }
        return sum;
    }
}
