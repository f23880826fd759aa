/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.life;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Judge;
import org.metahab.habit.recording.HomeRecording;

/** The fresh starts of a recorded home, see {@link Judge}. */
public final class FreshStarts {

    private final Set<Start> starts = new HashSet<>();

    private FreshStarts() {}

    private record Start(String action, long at) {}

    /** Reads a recording through. */
    public static FreshStarts of(HomeRecording home) throws IOException {
        FreshStarts found = new FreshStarts();
        Judge judge = new Judge();
        Life.live(home, false, action -> {
            if (judge.judge(Forecast.NOTHING, action).start()) {
                found.starts.add(new Start(action.action().id(), action.at().toEpochMilli()));
            }
        });
        return found;
    }

    /**
     * Whether that was one.
     *
     * @param action the class's id
     * @param at when, in milliseconds since 1970
     */
    public boolean contains(String action, long at) {
        return starts.contains(new Start(action, at));
    }
}
