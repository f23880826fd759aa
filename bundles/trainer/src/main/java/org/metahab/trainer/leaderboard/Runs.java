/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard;

import java.io.IOException;
import java.util.Optional;
import org.metahab.trainer.leaderboard.life.Facts;

/** Keeps finished runs, so that a leaderboard that was stopped goes on where it was. Called by several threads. */
public interface Runs {

    /** Keeps none. */
    Runs NONE = new Runs() {
        @Override
        public Optional<RunResult> find(String method, Facts home, int seed) {
            return Optional.empty();
        }

        @Override
        public void keep(Facts home, RunResult run) {}
    };

    /** A run that was finished before; empty when there is none that fits. */
    Optional<RunResult> find(String method, Facts home, int seed) throws IOException;

    /** Keeps a run that is finished. */
    void keep(Facts home, RunResult run) throws IOException;
}
