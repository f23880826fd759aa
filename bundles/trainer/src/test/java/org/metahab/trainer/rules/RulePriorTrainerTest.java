/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.TaskShape;
import org.metahab.meta.learners.Learners;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.ranking.RelationScorer;
import org.metahab.meta.training.TrainingProgress;

class RulePriorTrainerTest {

    private static final TaskShape.Ranking SHAPE = new TaskShape.Ranking(3, 0);
    private static final FeatureSchema SCHEMA = new FeatureSchema("test", 1);

    @Test
    void tellsGoodFromBadByWhatOtherHomesTaught() throws Exception {
        Prior prior = trained(1);

        assertThat(probability(prior, 2, 0)).isGreaterThan(0.8f);
        assertThat(probability(prior, -2, 0)).isLessThan(0.2f);
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        assertThat(trained(1)).isEqualTo(trained(2));
    }

    @Test
    void saysHowItDidInHomesThatItHasNotSeen() {
        assertThat(trained(1).provenance().scores())
                .containsKeys("accuracy", "loss", "calibration.error")
                .hasEntrySatisfying("accuracy", accuracy -> assertThat(accuracy).isGreaterThan(0.9));
    }

    @Test
    void homesWithoutLessonsTeachNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleLessons(SHAPE, List.of(List.of(), List.of())))
                .withMessageContaining("none of 2 homes");
    }

    private static Prior trained(int threads) {
        RulePriorTrainer trainer = new RulePriorTrainer(RelationScorer.of(SHAPE, List.of(4)), SCHEMA, 300, 5, threads);
        return trainer.train(homes(1), homes(2), "test homes", "test", RulePriorTrainerTest::ignore);
    }

    private static void ignore(TrainingProgress progress) {
        // Nobody watches
    }

    /** Patterns are good where their first number is positive. */
    private static List<List<RuleLesson>> homes(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<RuleLesson>> homes = new ArrayList<>();
        for (int home = 0; home < 4; home++) {
            List<RuleLesson> lessons = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                float first = (float) random.nextDouble(-3, 3);
                lessons.add(new RuleLesson(new float[] {first, (float) random.nextDouble(), home}, first > 0));
            }
            homes.add(lessons);
        }
        return homes;
    }

    private static float probability(Prior prior, float first, float second) throws Exception {
        return Learners.builtIn()
                .learner(prior)
                .adapt(RankedExamples.empty(SHAPE))
                .predict(new float[] {first, second, 1, 0, 0, 0})
                .probability(0);
    }
}
