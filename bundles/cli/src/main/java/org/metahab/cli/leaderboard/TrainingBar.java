/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.leaderboard;

import org.metahab.cli.progress.Progress;
import org.metahab.meta.training.TrainingProgress;
import org.metahab.trainer.TrainerProgress;

/** Shows how far a training is. */
final class TrainingBar implements TrainerProgress, AutoCloseable {

    private final Progress bar;

    TrainingBar(String learner, int steps) {
        this.bar = Progress.of("Training " + learner, steps);
    }

    @Override
    public void lived(int done, int all) {
        bar.note(done + " of " + all + " homes live");
    }

    @Override
    public void progressed(TrainingProgress progress) {
        bar.at(progress.iteration());
    }

    @Override
    public void close() {
        bar.close();
    }
}
