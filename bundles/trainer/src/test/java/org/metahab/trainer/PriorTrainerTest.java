/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.candidate.CandidateSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.training.TrainingProgress;

class PriorTrainerTest {

    @ParameterizedTest
    @ValueSource(strings = {"relation-scorer", "prototypical", "fomaml"})
    void whatWasLearntHelpsInHomesNeverSeen(String learner) throws Exception {
        Prior prior = train(plan(learner, 2, 120));

        assertThat(prior.provenance().scores().get("accuracy"))
                .isGreaterThan(prior.provenance().scores().get("accuracy.untrained"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relation-scorer", "prototypical"})
    void theSamePlanGivesTheSamePriorWhateverTheNumberOfThreads(String learner) throws Exception {
        byte[] one = PriorFile.encode(train(plan(learner, 1, 20)));
        byte[] two = PriorFile.encode(train(plan(learner, 2, 20)));

        assertThat(two).isEqualTo(one);
    }

    @Test
    void aRankingPriorNamesTheSchemaOfCandidates() throws Exception {
        Prior prior = train(plan("relation-scorer", 1, 1));

        assertThat(prior.schema().id()).isEqualTo(CandidateSchema.ID);
        assertThat(prior.schema().version()).isEqualTo(CandidateSchema.VERSION);
    }

    @Test
    void thePriorNamesTheSchemaThatTheHubEncodes() throws Exception {
        Prior prior = train(plan("prototypical", 1, 1));

        assertThat(prior.schema().id()).isEqualTo(ContextSchema.ID);
        assertThat(prior.schema().version()).isEqualTo(ContextSchema.VERSION);
        assertThat(prior.provenance().seed()).isEqualTo(7);
        assertThat(prior.provenance().data()).contains("30 simulated homes", "1 meta-steps");
    }

    @Test
    void everyHomeIsReportedOnce() throws Exception {
        Watcher watcher = new Watcher();

        new PriorTrainer(plan("prototypical", 2, 1)).train(watcher);

        assertThat(watcher.lived).hasSize(36).isSorted().endsWith(36);
    }

    @Test
    void anUnknownLearnerIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> train(plan("oracle", 1, 1)))
                .hasMessageContaining("'oracle'")
                .hasMessageContaining("prototypical");
    }

    private static TrainingPlan plan(String learner, int threads, int iterations) {
        return new TrainingPlan(30, 10, 7, learner, iterations, 6, threads, "test");
    }

    private static Prior train(TrainingPlan plan) throws InterruptedException {
        return new PriorTrainer(plan).train(new Watcher());
    }

    private static final class Watcher implements TrainerProgress {
        private final List<Integer> lived = new ArrayList<>();

        @Override
        public void lived(int done, int all) {
            lived.add(done);
        }

        @Override
        public void progressed(TrainingProgress progress) {}
    }
}
