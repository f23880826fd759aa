/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.Prediction;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.RowExamples;
import org.metahab.meta.Task;
import org.metahab.meta.TaskShape;
import org.metahab.meta.ValuedExamples;

/** What every learner for classification must do, whether or not it carries anything over from other tasks. */
public abstract class AdaptationContract {
    protected static final TaskShape.Classification SHAPE = new TaskShape.Classification(16);

    /** The algorithm to be held to the contract, for {@link #SHAPE}. */
    protected abstract MetaLearner algorithm();

    /** How far probabilities may be apart that are equal but for the order of sums. */
    protected double rounding() {
        return 1e-4;
    }

    /**
     * Whether an example is recognised by parameters that no training has touched; not where comparing itself is learnt, or
     * inputs do not count.
     */
    protected boolean recognisesUntrained() {
        return true;
    }

    protected final Learner untrained(long seed) {
        return algorithm().learner(algorithm().initialise(seed));
    }

    @Property(tries = 20)
    void adaptingNeverChangesTheLearner(@ForAll long seed) {
        Learner learner = untrained(seed);
        float[] before = learner.parameters();
        Task task = GaussianTasks.of(4, 3).draw(new SplittableRandom(seed));
        Prediction first = learner.adapt(task.support()).predict(input(task, 0));
        Adapted other = learner.adapt(task.query());
        other.learn(task.support());
        assertThat(learner.parameters()).containsExactly(before);
        assertThat(learner.adapt(task.support()).predict(input(task, 0))).isEqualTo(first);
    }

    @Property(tries = 20)
    void aCopyLearnsOnItsOwn(@ForAll long seed) {
        Task task = GaussianTasks.of(4, 3).draw(new SplittableRandom(seed));
        Adapted adapted = untrained(seed).adapt(task.support());
        Prediction before = adapted.predict(input(task, 0));
        Adapted copy = adapted.copy();
        assertThat(copy.predict(input(task, 0))).isEqualTo(before);
        copy.learn(LabelledExamples.of(input(task, 1), 6));
        assertThat(adapted.predict(input(task, 0))).isEqualTo(before);
        assertThat(adapted.ways()).isEqualTo(4);
        assertThat(copy.ways()).isEqualTo(7);
        adapted.learn(LabelledExamples.of(input(task, 1), 6));
        assertThat(copy.predict(input(task, 0))).isEqualTo(adapted.predict(input(task, 0)));
    }

    @Property(tries = 20)
    void probabilitiesArePositiveAndSumToOne(
            @ForAll @IntRange(min = 1, max = 7) int ways,
            @ForAll @IntRange(min = 1, max = 5) int shots,
            @ForAll long seed) {
        Task task = GaussianTasks.of(ways, shots).draw(new SplittableRandom(seed));
        Prediction prediction = untrained(seed).adapt(task.support()).predict(input(task, 0));
        double sum = 0;
        for (float probability : prediction.toArray()) {
            assertThat(probability).isBetween(0f, 1f);
            sum += probability;
        }
        assertThat(prediction.size()).isEqualTo(ways);
        assertThat(sum).isCloseTo(1, within(1e-5));
    }

    @Property(tries = 20)
    void theOrderOfExamplesDoesNotMatter(@ForAll long seed) {
        Task task = GaussianTasks.of(4, 3).draw(new SplittableRandom(seed));
        int[] order = shuffled(task.support().size(), seed);
        Learner learner = untrained(seed);
        assertClose(
                learner.adapt(task.support().select(order))
                        .predict(input(task, 0))
                        .toArray(),
                learner.adapt(task.support()).predict(input(task, 0)).toArray());
    }

    @Property(tries = 20)
    void namesOfClassesDoNotMatter(@ForAll long seed) {
        Task task = GaussianTasks.of(5, 2).draw(new SplittableRandom(seed));
        LabelledExamples support = (LabelledExamples) task.support();
        int[] names = shuffled(5, seed);
        int[] renamed = IntStream.range(0, support.size())
                .map(i -> names[support.label(i)])
                .toArray();
        float[] rows = new float[support.size() * support.inputs()];
        support.copyInputs(0, support.size(), rows, 0);
        Learner learner = untrained(seed);
        Prediction plain = learner.adapt(support).predict(input(task, 0));
        Prediction other = learner.adapt(LabelledExamples.ofRows(support.inputs(), rows, renamed))
                .predict(input(task, 0));
        float[] back = new float[5];
        for (int label = 0; label < 5; label++) {
            back[label] = other.probability(names[label]);
        }
        assertClose(back, plain.toArray());
    }

    @Test
    void startsWithNothingAndLearnsClassesAsTheyCome() {
        Task task = GaussianTasks.of(2, 1).draw(new SplittableRandom(5));
        Adapted adapted = untrained(5).adapt(LabelledExamples.empty(16));
        assertThat(adapted.predict(input(task, 0)).size()).isZero();
        adapted.learn(LabelledExamples.of(input(task, 0), 2));
        Prediction only = adapted.predict(input(task, 1));
        assertThat(only.toArray()).containsExactly(0, 0, 1);
        adapted.learn(LabelledExamples.of(input(task, 9), 0));
        if (recognisesUntrained()) {
            assertThat(adapted.predict(input(task, 9)).best()).isZero();
            assertThat(adapted.predict(input(task, 0)).best()).isEqualTo(2);
        }
        assertThat(adapted.predict(input(task, 0)).probability(1)).isZero();
    }

    @Test
    void refusesWhatDoesNotFitAndStaysAsItWas() {
        Task task = GaussianTasks.of(2, 2).draw(new SplittableRandom(5));
        Learner learner = untrained(1);
        Adapted adapted = learner.adapt(task.support());
        Prediction before = adapted.predict(input(task, 0));
        assertThatThrownBy(() -> adapted.predict(new float[3])).hasMessageContainingAll("16", "3");
        assertThatThrownBy(() -> adapted.predict(withOne(Float.NaN))).hasMessageContaining("NaN");
        assertThatThrownBy(() -> adapted.learn(LabelledExamples.of(new float[3], 0)))
                .hasMessageContainingAll("16", "3");
        assertThatThrownBy(() -> learner.adapt(ValuedExamples.of(new float[16], new float[1])))
                .hasMessageContaining("labels");
        TaskShape.Ranking ranking = new TaskShape.Ranking(16, 0);
        assertThatThrownBy(() -> learner.adapt(RankedExamples.of(ranking, new float[32], 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ranked");
        assertThatThrownBy(() -> algorithm().learner(new float[2])).hasMessageContaining("2");
        assertThat(adapted.predict(input(task, 0))).isEqualTo(before);
    }

    @Test
    void staysFiniteWhateverTheInputs() {
        Adapted adapted = untrained(3).adapt(LabelledExamples.empty(16));
        for (int i = 0; i < 40; i++) {
            adapted.learn(LabelledExamples.of(withOne(i % 2 == 0 ? Float.MAX_VALUE : -1e30f), i % 3));
            adapted.predict(withOne(Float.MIN_VALUE * i));
        }
        assertThat(adapted.predict(withOne(-Float.MAX_VALUE)).size()).isEqualTo(3);
    }

    @Test
    void anEventTakesNoMoreMemoryAsTimeGoesOn() {
        SplittableRandom random = new SplittableRandom(7);
        Adapted adapted = untrained(3).adapt(LabelledExamples.empty(16));
        Memory.assertDoesNotGrow(100, event -> {
            float[] input = input(GaussianTasks.of(2, 1).draw(random), 0);
            adapted.predict(input);
            adapted.learn(LabelledExamples.of(input, event % 3));
        });
    }

    private void assertClose(float[] actual, float[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) actual[i]).as("probability of %d", i).isCloseTo(expected[i], within(rounding()));
        }
    }

    private static float[] input(Task task, int query) {
        float[] input = new float[task.query().inputs()];
        ((RowExamples) task.query()).copyInputs(query, 1, input, 0);
        return input;
    }

    private static float[] withOne(float value) {
        float[] input = new float[16];
        input[7] = value;
        return input;
    }

    private static int[] shuffled(int count, long seed) {
        int[] order = IntStream.range(0, count).toArray();
        Random random = new Random(seed);
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
