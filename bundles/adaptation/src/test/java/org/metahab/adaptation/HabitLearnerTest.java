/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.candidate.CandidateSchema;
import org.metahab.meta.TaskShape;
import org.metahab.meta.metric.Prototypical;
import org.metahab.meta.prior.FeatureSchema;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorException;
import org.metahab.meta.prior.PriorFile;
import org.metahab.meta.prior.Provenance;

class HabitLearnerTest {

    private static final FeatureSchema CONTEXTS = new FeatureSchema(ContextSchema.ID, ContextSchema.VERSION);

    @TempDir
    Path folder;

    @Test
    void theDeliveredPriorFitsWhatTheHubEncodes() throws IOException {
        assertThat(HabitLearner.bundled()).hasValueSatisfying(delivered -> {
            assertThat(delivered.learner().architecture().shape())
                    .isEqualTo(new TaskShape.Ranking(CandidateSchema.CANDIDATE, CandidateSchema.MOMENT));
            assertThat(delivered.origin()).contains("bundled", "simulated homes", "habit-candidates version 2");
        });
    }

    @Test
    void aPriorFileIsLoadedWithItsOrigin() throws IOException {
        Path file = write(CONTEXTS, ContextSchema.SIZE);

        assertThat(HabitLearner.ofFile(file).origin()).contains(file.toString(), "two homes", "seed 7");
    }

    @Test
    void aPriorForAnotherSchemaIsRefused() throws IOException {
        Path file = write(new FeatureSchema(ContextSchema.ID, ContextSchema.VERSION + 1), ContextSchema.SIZE);

        assertThatThrownBy(() -> HabitLearner.ofFile(file))
                .isInstanceOf(PriorException.class)
                .hasMessageContaining("habit-context version 2")
                .hasMessageContaining("habit-context version 1");
    }

    @Test
    void aPriorOfAnotherWidthIsRefused() throws IOException {
        Path file = write(CONTEXTS, 3);

        assertThatThrownBy(() -> HabitLearner.ofFile(file))
                .isInstanceOf(PriorException.class)
                .hasMessageContaining("inputs=3");
    }

    @Test
    void aPriorForCandidatesAsTheyWereBeforeIsRefused() throws IOException {
        Path file = write(new FeatureSchema(CandidateSchema.ID, CandidateSchema.VERSION - 1), 3);

        assertThatThrownBy(() -> HabitLearner.ofFile(file))
                .isInstanceOf(PriorException.class)
                .hasMessageContaining("habit-candidates version 1")
                .hasMessageContaining("habit-candidates version 2");
    }

    private Path write(FeatureSchema schema, int inputs) throws IOException {
        Prototypical algorithm = Prototypical.of(new TaskShape.Classification(inputs), List.of(4));
        Prior prior = Prior.of(
                algorithm.learner(algorithm.initialise(7)), schema, new Provenance("two homes", 7, "test", Map.of()));
        Path file = folder.resolve("test.prior");
        PriorFile.write(prior, file);
        return file;
    }
}
