/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.meta.Adapted;
import org.metahab.meta.LabelledExamples;
import org.metahab.meta.Learner;
import org.metahab.meta.Prediction;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.Task;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.prior.Provenance;
import org.metahab.meta.testing.Memory;
import org.metahab.meta.testing.Rankings;
import org.metahab.meta.training.Evaluation;
import org.metahab.meta.training.Evaluator;
import org.metahab.meta.training.MetaTrainer;
import org.metahab.meta.training.TrainingOptions;

class RelationScorerTest {

    private static final RelationScorer SCORER = RelationScorer.of(Rankings.SHAPE, List.of(16, 8));
    private static final TrainingOptions OPTIONS = TrainingOptions.defaults()
            .withIterations(300)
            .withTasksPerStep(8)
            .withLearningRate(0.01)
            .withSeed(1);

    @Test
    void metaTrainingLearnsWhatTellsInEveryTask() {
        Learner untrained = SCORER.learner(SCORER.initialise(1));
        Learner trained = new MetaTrainer(OPTIONS)
                .train(SCORER, new Rankings(), progress -> {})
                .learner();

        Evaluation before = Evaluator.evaluate(untrained, new Rankings(), 200, 2);
        Evaluation after = Evaluator.evaluate(trained, new Rankings(), 200, 2);

        assertThat(before.error().mean()).isGreaterThan(0.4);
        assertThat(after.error().mean()).isLessThan(0.15);
        assertThat(after.calibrationError()).isLessThan(0.06);
    }

    @Test
    void theSameSeedGivesTheSameWeightsForAnyNumberOfThreads() {
        TrainingOptions few = OPTIONS.withIterations(20);
        float[] one = new MetaTrainer(few)
                .train(SCORER, new Rankings(), progress -> {})
                .learner()
                .parameters();
        float[] two = new MetaTrainer(few.withThreads(2))
                .train(SCORER, new Rankings(), progress -> {})
                .learner()
                .parameters();

        assertThat(two).isEqualTo(one);
    }

    @Property(tries = 20)
    void probabilitiesArePositiveAndSumToOne(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int lessons) {
        SplittableRandom random = new SplittableRandom(seed);
        Adapted adapted = adapted(random, lessons);

        float[] input = Rankings.example(random).input(0);
        Prediction prediction = adapted.predict(input);

        double sum = 0;
        for (float probability : prediction.toArray()) {
            assertThat(probability).isBetween(0f, 1f);
            sum += probability;
        }
        assertThat(prediction.size()).isEqualTo(Rankings.SHAPE.candidates(input));
        assertThat(sum).isCloseTo(1, within(1e-5));
    }

    @Property(tries = 20)
    void theOrderOfCandidatesDoesNotMatter(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Adapted adapted = adapted(random, 10);
        float[] input = {1, 2, 3, -1, 0, 1, 0.5f};
        float[] swapped = {-1, 0, 1, 1, 2, 3, 0.5f};

        assertThat(adapted.predict(input).probability(0))
                .isCloseTo(adapted.predict(swapped).probability(1), within(1e-6f));
    }

    @Property(tries = 20)
    void adaptingNeverChangesTheLearnerAndACopyLearnsOnItsOwn(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Learner learner = SCORER.learner(SCORER.initialise(seed));
        float[] before = learner.parameters();
        RankedExamples lesson = Rankings.example(random);
        float[] question = Rankings.example(random).input(0);

        Adapted adapted = learner.adapt(lesson);
        Prediction first = adapted.predict(question);
        Adapted copy = adapted.copy();
        copy.learn(lesson);

        assertThat(learner.parameters()).containsExactly(before);
        assertThat(adapted.predict(question)).isEqualTo(first);
        adapted.learn(lesson);
        assertThat(adapted.predict(question)).isEqualTo(copy.predict(question));
    }

    @Property(tries = 20)
    void holdsOnToItsPriorAsFarAsItIsTold(@ForAll long seed, @ForAll @FloatRange(min = 0, max = 1) float share) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] prior = SCORER.initialise(seed);
        RankedExamples lesson = Rankings.example(random);
        float[] question = Rankings.example(random).input(0);
        float[] gradient = new float[prior.length];
        SCORER.worker().accumulate(prior, List.of(new Task(lesson, lesson)), gradient);
        double squares = 0;
        for (float value : gradient) {
            squares += (double) value * value;
        }
        double step = 0.015 * Math.min(1, 2 / Math.max(Math.sqrt(squares), 1e-12));
        float[] expected = prior.clone();
        for (int i = 0; i < prior.length; i++) {
            expected[i] -= (float) ((1 - share) * step * gradient[i]);
        }

        Prediction answer =
                SCORER.withPriorShare(share).learner(prior).adapt(lesson).predict(question);

        RankedExamples nothing = RankedExamples.empty(Rankings.SHAPE);
        assertThat(answer.toArray())
                .containsExactly(
                        SCORER.learner(expected)
                                .adapt(nothing)
                                .predict(question)
                                .toArray(),
                        within(1e-5f));
    }

    @Test
    void aPriorKeepsHowFarItIsHeldOnTo() {
        RelationScorer scorer = SCORER.withPriorShare(0.25f);

        assertThat(RelationScorer.of(scorer.architecture()).architecture())
                .isEqualTo(scorer.architecture())
                .isNotEqualTo(SCORER.architecture());
        assertThat(SCORER.architecture().options()).containsOnlyKeys("layers");
    }

    @ParameterizedTest
    @ValueSource(floats = {-0.1f, 1.1f, Float.NaN})
    void aPriorsShareThatIsNoneIsRefused(float share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCORER.withPriorShare(share))
                .withMessageContaining("[0, 1]");
    }

    @Test
    void learningGoesOnInOneHome() {
        SplittableRandom random = new SplittableRandom(5);
        Adapted adapted = adapted(random, 600);
        int right = 0;
        for (int i = 0; i < 200; i++) {
            RankedExamples example = Rankings.example(random);
            right += adapted.predict(example.input(0)).best() == example.chosen(0) ? 1 : 0;
        }

        assertThat(right).isGreaterThan(130);
    }

    @Property(tries = 30)
    void hugeNumbersNeverBecomeNaN(@ForAll float value) {
        Adapted adapted = adapted(new SplittableRandom(3), 3);
        float[] input = {1, 2, 3, Float.isFinite(value) ? value : 1e30f, -1e38f, 1e38f, 7};

        assertThat(adapted.predict(input).size()).isEqualTo(2);
        adapted.learn(RankedExamples.of(Rankings.SHAPE, input, 1));
        assertThat(adapted.predict(input).size()).isEqualTo(2);
    }

    @Test
    void aPriorKeepsIt() throws Exception {
        Learner learner = SCORER.learner(SCORER.initialise(3));
        FeatureSchema schema = new FeatureSchema("candidates", 1);
        Prior prior = Prior.of(learner, schema, new Provenance("none", 3, "", Map.of()));

        byte[] bytes = PriorFile.encode(prior);
        Prior read = PriorFile.read(new ByteArrayInputStream(bytes), "test").requireSchema(Set.of(schema));

        assertThat(read).isEqualTo(prior);
        assertThat(Learners.builtIn().learner(read).architecture()).isEqualTo(SCORER.architecture());
    }

    @Test
    void anEventTakesNoMoreMemoryAsTimeGoesOn() {
        SplittableRandom random = new SplittableRandom(7);
        Adapted adapted = SCORER.learner(SCORER.initialise(1)).adapt(RankedExamples.empty(Rankings.SHAPE));
        Memory.assertDoesNotGrow(500, event -> {
            RankedExamples example = Rankings.example(random);
            adapted.predict(example.input(0));
            adapted.learn(example);
        });
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsNumbers() {
        Learner learner = SCORER.learner(SCORER.initialise(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> learner.adapt(LabelledExamples.empty(4)))
                .withMessageContaining("ranked");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> adapted(new SplittableRandom(1), 0).predict(new float[] {1, 2}))
                .withMessageContaining("has 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RankedExamples.of(Rankings.SHAPE, new float[] {1, 2, 3, 4}, 1))
                .withMessageContaining("candidate 1 is not one of 1");
    }

    private static Adapted adapted(SplittableRandom random, int lessons) {
        Adapted adapted = SCORER.learner(SCORER.initialise(1)).adapt(RankedExamples.empty(Rankings.SHAPE));
        for (int i = 0; i < lessons; i++) {
            adapted.learn(Rankings.example(random));
        }
        return adapted;
    }
}
