/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard;

import java.io.IOException;
import java.util.List;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.trainer.leaderboard.rule.ChosenRule;

/**
 * A way to choose rules that is no learner of the leaderboard.
 *
 * @param name short, for tables
 * @param description what it does, in one line
 * @param chooser chooses
 */
public record RuleMethod(String name, String description, Chooser chooser) {

    /** Chooses rules. */
    @FunctionalInterface
    public interface Chooser {

        /**
         * Chooses on what happened before a moment, and says what the rules would have done after it. Called by several
         * threads.
         *
         * @param cut the moment, in milliseconds since 1970
         */
        List<ChosenRule> choose(HomeRecording home, long cut) throws IOException;
    }
}
