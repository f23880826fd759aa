/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.trainer.leaderboard.life.Life;

/** Lets recorded homes live again and keeps what habit extraction, the hub's own, makes of their events. */
final class RecordedHomes {

    private RecordedHomes() {}

    /**
     * What is kept of each recording, in their order.
     *
     * @throws IOException when one cannot be read
     */
    static <T> List<T> live(List<HomeRecording> recordings, Keeper.Maker<T> keepers, long seed) throws IOException {
        List<T> lived = new ArrayList<>();
        for (HomeRecording recording : recordings) {
            lived.add(live(recording, keepers, seed));
        }
        return lived;
    }

    private static <T> T live(HomeRecording recording, Keeper.Maker<T> keepers, long seed) throws IOException {
        Keeper<T> keeper = keepers.of(new Keeper.Home(seed, recording.items(), recording::item));
        Life.live(recording, false, keeper::action);
        return keeper.kept();
    }
}
