/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.habit.ActionClass;
import org.metahab.habit.due.DueTrial;
import org.metahab.habit.recording.ActionColumn;
import org.metahab.habit.recording.HomeRecording;

/** The lamp goes on one to eight minutes after the door opened, in another hour each day. */
class LiveReplayTest {

    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(2026, 3, 2, 0, 0);
    private static final ActionClass LAMP = ActionClass.parse("lamp:ON");

    @TempDir
    private Path folder;

    private Map<ActionClass, List<DueTrial>> live(int days, int cut) throws IOException {
        StringBuilder rows = new StringBuilder(
                "timestamp,device_id,device_kind,location_if_known,value,is_user_action,is_manual_operation\n");
        for (int day = 0; day < days; day++) {
            LocalDateTime evening = FIRST_DAY.plusDays(day).plusSeconds(57_600 + 3_000L * (day * 7 % 5));
            row(rows, evening, "hall_door,door,hall,OPEN,0,0");
            row(rows, evening.plusSeconds(3), "hall_door,door,hall,CLOSED,0,0");
            row(rows, evening.plusSeconds(60 + 53L * (day * 3 % 8)), "lamp,light,hall,ON,1,0");
            row(rows, evening.plusSeconds(4_000 + 700L * (day % 3)), "lamp,light,hall,OFF,1,0");
        }
        Path file = Files.writeString(folder.resolve("home.csv"), rows);
        HomeRecording home = HomeRecording.open(file, ZoneOffset.UTC, ActionColumn.USER);
        return LiveReplay.trials(
                AdaptationOptions.DEFAULT, home, FIRST_DAY.plusDays(cut).toInstant(ZoneOffset.UTC));
    }

    private static void row(StringBuilder rows, LocalDateTime at, String rest) {
        rows.append(at).append(',').append(rest).append('\n');
    }

    @Test
    void whatProvedItselfUntilTheCutIsJudgedFromThenOn() throws IOException {
        List<DueTrial> later = live(30, 20).get(LAMP);

        assertThat(later).hasSizeBetween(8, 10).allSatisfy(trial -> {
            assertThat(trial.outcome()).isEqualTo(DueTrial.Outcome.RIGHT);
            assertThat(trial.at()).isAfter(FIRST_DAY.plusDays(20).toInstant(ZoneOffset.UTC));
        });
    }

    @Test
    void beforeItHasProvedItselfNothingRunsLive() throws IOException {
        assertThat(live(30, 5)).doesNotContainKey(LAMP);
    }
}
