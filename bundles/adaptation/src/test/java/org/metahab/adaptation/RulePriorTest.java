/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.meta.prior.Prior;
import org.metahab.meta.prior.PriorException;
import org.metahab.meta.prior.Provenance;

class RulePriorTest {

    @TempDir
    Path folder;

    @Test
    void thoseOfRulesAndOfTriggersAreDelivered() {
        RulePriors delivered = RulePriors.delivered();

        assertThat(delivered.rules().origin()).contains("rule-pattern", "simulated homes");
        assertThat(delivered.triggers().origin()).contains("rule-pattern", "simulated homes");
        assertThat(delivered.triggers().learner().parameters())
                .isNotEqualTo(delivered.rules().learner().parameters());
    }

    @Test
    void theDeliveredOneIsReadFromAFileAsWell() throws Exception {
        Path file = delivered();

        assertThat(RulePrior.ofFile(file).learner().parameters())
                .isEqualTo(RulePriors.bundled().rules().learner().parameters());
    }

    @Test
    void aDamagedOneIsRefused() throws Exception {
        Path file = delivered();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> RulePrior.ofFile(file))
                .isInstanceOf(PriorException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aPriorOfHabitsIsRefused() throws Exception {
        Path file = folder.resolve("habit.prior");
        try (InputStream in = HabitLearner.class.getResourceAsStream(HabitLearner.BUNDLED)) {
            Files.copy(in, file);
        }

        assertThatThrownBy(() -> RulePrior.ofFile(file))
                .isInstanceOf(PriorException.class)
                .hasMessageContaining("rule-pattern version 3");
    }

    @Test
    void aPriorOfAnotherShapeIsRefused() {
        Prior other = Prior.of(
                HabitLearner.untrained(1).learner(), RulePrior.SCHEMA, new Provenance("test", 1, "test", Map.of()));

        assertThatThrownBy(() -> RulePrior.of(other, "test"))
                .isInstanceOf(PriorException.class)
                .hasMessageContaining("rule-pattern version 3 needs");
    }

    private Path delivered() throws Exception {
        Path file = folder.resolve("rule.prior");
        try (InputStream in = RulePrior.class.getResourceAsStream(RulePrior.BUNDLED)) {
            Files.copy(in, file);
        }
        return file;
    }
}
