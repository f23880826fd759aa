/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.metahab.adaptation.HabitLearner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what learning starts from: the configured prior; where that is refused the last one that was not; the one that is
 * delivered; an untrained learner.
 */
final class LearnerSource {

    private static final Logger LOGGER = LoggerFactory.getLogger(LearnerSource.class);
    private static final String LAST_GOOD = "last.prior";
    private static final long UNTRAINED_SEED = 1;

    private final HabitLearner learner;
    private final String problem;

    private LearnerSource(HabitLearner learner, String problem) {
        this.learner = learner;
        this.problem = problem;
    }

    /**
     * @param configured the configured file's name; may be blank
     * @param folder where the last good prior is kept
     */
    static LearnerSource find(String configured, Path folder) {
        if (configured.isBlank()) {
            return delivered("");
        }
        Path file = Path.of(configured);
        try {
            HabitLearner learner = HabitLearner.ofFile(file);
            keep(file, folder.resolve(LAST_GOOD));
            return new LearnerSource(learner, "");
        } catch (IOException e) {
            String problem = "the prior " + file + " is refused: " + e.getMessage();
            LOGGER.error("The prior {} is refused; learning goes on with the one before", file, e);
            return lastGood(folder.resolve(LAST_GOOD), problem);
        }
    }

    private static void keep(Path file, Path copy) {
        try {
            Files.createDirectories(copy.toAbsolutePath().getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOGGER.warn("Cannot keep a copy of the prior {} as {}: {}", file, copy, e.toString());
        }
    }

    private static LearnerSource lastGood(Path copy, String problem) {
        if (!Files.isRegularFile(copy)) {
            return delivered(problem);
        }
        try {
            return new LearnerSource(HabitLearner.ofFile(copy), problem);
        } catch (IOException e) {
            LOGGER.error("The copy of the last good prior {} is refused too", copy, e);
            return delivered(problem);
        }
    }

    private static LearnerSource delivered(String problem) {
        try {
            HabitLearner learner = HabitLearner.bundled().orElseGet(() -> {
                LOGGER.info("No prior is delivered with this program; learning starts untrained");
                return HabitLearner.untrained(UNTRAINED_SEED);
            });
            return new LearnerSource(learner, problem);
        } catch (IOException e) {
            LOGGER.error("The prior delivered with this program is damaged; learning starts untrained", e);
            return new LearnerSource(
                    HabitLearner.untrained(UNTRAINED_SEED), "the delivered prior is damaged: " + e.getMessage());
        }
    }

    HabitLearner learner() {
        return learner;
    }

    /** What is wrong, and with what; empty when nothing is. */
    String problem() {
        return problem;
    }
}
