/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.candidate.CandidateSchema;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.training.TrainingProgress;
import org.metahab.trainer.leaderboard.Recordings;

class PriorTrainerTest {

    /** As many as tell what was learnt from what was not. */
    private static final int JUDGING_TASKS = 100;

    @TempDir
    private Path folder;

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

        trainer(plan("prototypical", 2, 1)).train(watcher);

        assertThat(watcher.lived).hasSize(36).isSorted().endsWith(36);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relation-scorer", "prototypical"})
    void recordedHomesAreLearntFromToo(String learner) throws Exception {
        List<HomeRecording> recordings = List.of(recording("flat", 1));
        Prior prior = train(new TrainingPlan(4, recordings, 7, 7, learner, 5, 2, 2, "test"));

        assertThat(prior.provenance().data()).contains("4 simulated homes", "the recorded flat");
        Prior simulated = train(new TrainingPlan(4, List.of(), 7, 7, learner, 5, 2, 2, "test"));
        assertThat(prior.parameters()).isNotEqualTo(simulated.parameters());
    }

    @Test
    void aPriorCanBeOfRecordedHomesAlone() throws Exception {
        List<HomeRecording> recordings = List.of(recording("flat", 1), recording("house", 2));
        Prior prior = train(new TrainingPlan(0, recordings, 7, 7, "relation-scorer", 5, 2, 2, "test"));

        assertThat(prior.provenance().data()).contains("0 simulated homes", "flat, house");
    }

    @Test
    void aPriorForAHomeThatIsLeftOutDoesNotDependOnIt() throws Exception {
        HomeRecording flat = recording("flat", 1);
        TrainingPlan plan =
                new TrainingPlan(4, List.of(flat, recording("house", 2)), 7, 7, "relation-scorer", 5, 2, 2, "test");

        List<Prior> priors = trainer(plan).leaveEachOut(new Watcher());

        assertThat(priors).hasSize(2);
        Prior withoutHouse = train(new TrainingPlan(4, List.of(flat), 7, 7, "relation-scorer", 5, 2, 2, "test"));
        assertThat(PriorFile.encode(priors.get(1))).isEqualTo(PriorFile.encode(withoutHouse));
        assertThat(priors.get(0).provenance().data()).contains("house").doesNotContain("flat");
    }

    @Test
    void aPlanWithoutAnyHomeIsRefused() {
        assertThatThrownBy(() -> new TrainingPlan(0, List.of(), 10, 7, "relation-scorer", 5, 6, 2, "test"))
                .hasMessageContaining("homes must be at least 1");
    }

    private HomeRecording recording(String name, long seed) {
        return Recordings.write(folder, name, Recordings.rows(12, seed));
    }

    @Test
    void anUnknownLearnerIsNamedWithThoseThatThereAre() {
        assertThatThrownBy(() -> train(plan("oracle", 1, 1)))
                .hasMessageContaining("'oracle'")
                .hasMessageContaining("prototypical");
    }

    private static TrainingPlan plan(String learner, int threads, int iterations) {
        return new TrainingPlan(30, List.of(), 10, 7, learner, iterations, 6, threads, "test");
    }

    private static Prior train(TrainingPlan plan) throws Exception {
        return trainer(plan).train(new Watcher());
    }

    private static PriorTrainer trainer(TrainingPlan plan) {
        return new PriorTrainer(plan, JUDGING_TASKS);
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
