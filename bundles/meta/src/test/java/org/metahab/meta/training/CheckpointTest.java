/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.meta.MetaLearner;
import org.metahab.meta.TaskShape;
import org.metahab.meta.optimisation.InnerLoopOptions;
import org.metahab.meta.optimisation.MetaSgd;
import org.metahab.meta.testing.Sinusoids;

class CheckpointTest {
    private static final MetaLearner ALGORITHM = MetaSgd.of(
            new TaskShape.Regression(1, 1), InnerLoopOptions.defaults().withLayers(List.of(6)));
    private static final TrainingOptions OPTIONS =
            TrainingOptions.defaults().withIterations(40).withTasksPerStep(5).withReportEvery(15);
    private static final Sinusoids TASKS = new Sinusoids(5, 5);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("run.checkpoint");
    }

    @Test
    void goingOnGivesTheSameAsNeverHavingStopped() throws IOException {
        for (MetaOptimiser optimiser : MetaOptimiser.values()) {
            MetaTrainer trainer = new MetaTrainer(OPTIONS.withOptimiser(optimiser));
            List<TrainingState> states = new ArrayList<>();
            float[] whole = trainer.train(ALGORITHM, TASKS, progress -> states.add(progress.state()))
                    .learner()
                    .parameters();
            Checkpoint.write(states.get(0), file);
            TrainingState from = Checkpoint.read(file, ALGORITHM.parameterCount());
            assertThat(from).isEqualTo(states.get(0));
            assertThat(from.iteration()).isEqualTo(15);
            TrainingResult rest = trainer.train(ALGORITHM, from, TASKS, TrainingListener.none());
            assertThat(rest.learner().parameters()).containsExactly(whole);
            assertThat(rest.iterations()).isEqualTo(40);
        }
    }

    @Test
    void refusesAFileThatIsDamagedOrOfAnotherLearner() throws IOException {
        Checkpoint.write(TrainingState.start(new float[] {1, 2, 3}), file);
        assertThatThrownBy(() -> Checkpoint.read(file, 4)).hasMessageContainingAll("3 parameters", "4");
        byte[] bytes = Files.readAllBytes(file);
        bytes[25] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> Checkpoint.read(file, 3)).hasMessageContaining("damaged");
        Files.write(file, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> Checkpoint.read(file, 3)).hasMessageContaining("not a checkpoint");
    }
}
