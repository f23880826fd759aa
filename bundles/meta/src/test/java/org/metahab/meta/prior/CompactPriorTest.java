/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.meta.Architecture;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.learners.Learners;

class CompactPriorTest {

    @Property(tries = 60)
    void everyParameterIsWithinHalfAStepOfItsGroup(@ForAll @IntRange(min = 1, max = 300) int count, @ForAll long seed)
            throws IOException {
        float[] parameters = normal(count, seed);
        float[] back = read(PriorFile.encodeCompact(prior(parameters))).parameters();
        for (int start = 0; start < count; start += 64) {
            float most = 0;
            for (int i = start; i < Math.min(count, start + 64); i++) {
                most = Math.max(most, Math.abs(parameters[i]));
            }
            for (int i = start; i < Math.min(count, start + 64); i++) {
                assertThat(back[i]).isCloseTo(parameters[i], within(most / 253));
            }
        }
    }

    @Test
    void aCompactPriorIsStableWhenItIsWrittenAgain(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("small.prior");
        PriorFile.writeCompact(prior(normal(500, 1)), file);
        Prior once = PriorFile.read(file);
        assertThat(read(PriorFile.encodeCompact(once))).isEqualTo(once);
    }

    @Test
    void takesAThirdOfTheSizeAndLessWhenPruned() {
        Prior prior = prior(normal(10_000, 2));
        int full = PriorFile.encode(prior).length;
        int compact = PriorFile.encodeCompact(prior).length;
        int pruned = PriorFile.encodeCompact(Pruning.prune(prior, 0.6)).length;
        assertThat(compact).isLessThan(full / 3);
        assertThat(pruned).isLessThan(compact * 6 / 10);
    }

    @Test
    void pruningLeavesOutTheSmallest() {
        Prior pruned = Pruning.prune(prior(new float[] {3, -0.1f, 0.2f, -5, 0}), 0.6);
        assertThat(pruned.parameters()).containsExactly(3, 0, 0, -5, 0);
        assertThat(Pruning.prune(pruned, 0)).isEqualTo(pruned);
        assertThatThrownBy(() -> Pruning.prune(pruned, 1)).hasMessageContaining("share");
    }

    @Property(tries = 200)
    void tellsDamageAndNeverReadsBeyondItsEnd(@ForAll @IntRange(min = 0, max = 100_000) int where, @ForAll byte value)
            throws IOException {
        byte[] bytes = PriorFile.encodeCompact(prior(normal(100, 3)));
        int at = where % bytes.length;
        byte[] before = bytes.clone();
        bytes[at] = value;
        if (before[at] != value) {
            assertThatThrownBy(() -> read(bytes)).isInstanceOf(PriorException.class);
        }
    }

    @Test
    void loadsTheGoldenFileOfVersion2() throws IOException {
        Prior golden;
        try (InputStream in = CompactPriorTest.class.getResourceAsStream("golden-2.prior")) {
            golden = PriorFile.read(in, "golden-2.prior");
        }
        assertThat(golden.provenance().data()).isEqualTo("12 simulated homes");
        float[] prediction = Learners.builtIn()
                .learner(golden)
                .adapt(LabelledExamples.of(new float[][] {{1, 0, 0, 0, 0, 0}, {0, 1, 0, 0, 0, 0}}, new int[] {0, 1}))
                .predict(new float[] {0.6f, 0.5f, 0, 0, 0, 0})
                .toArray();
        assertThat(prediction[0]).isBetween(0.50340f, 0.50341f);
    }

    private static Prior prior(float[] parameters) {
        return Prior.of(
                new Architecture("other", new TaskShape.Regression(3, 2), Map.of()),
                new FeatureSchema("habit-context", 3),
                new Provenance("a few homes", 7, "0123abc", Map.of()),
                parameters);
    }

    private static float[] normal(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] parameters = new float[count];
        for (int i = 0; i < count; i++) {
            parameters[i] = (float) random.nextGaussian();
        }
        return parameters;
    }

    private static Prior read(byte[] bytes) throws IOException {
        return PriorFile.read(new ByteArrayInputStream(bytes), "test.prior");
    }
}
