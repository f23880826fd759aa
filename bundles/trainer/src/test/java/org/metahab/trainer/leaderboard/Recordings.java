/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.metahab.habit.recording.ActionColumn;
import org.metahab.habit.recording.HomeRecording;

/** Recordings made up for tests: a hall with motion and a lamp, a kitchen with a kettle, and things by chance. */
public final class Recordings {

    private static final String HEADER =
            "timestamp,device_id,device_kind,location_if_known,value,is_user_action,is_manual_operation";

    private Recordings() {}

    /** The rows of so many days, in order. */
    public static List<String> rows(int days, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> rows = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            LocalDateTime start = LocalDateTime.of(2026, 3, 2, 0, 0).plusDays(day);
            LocalDateTime morning = start.plusHours(7).plusMinutes(random.nextInt(20));
            row(rows, morning, "kettle,appliance,kitchen,ON,1,1");
            row(rows, morning.plusMinutes(4), "kettle,appliance,kitchen,OFF,1,1");
            row(rows, start.plusHours(9 + random.nextInt(8)), "radio,appliance,kitchen,ON,1,1");
            LocalDateTime evening = start.plusHours(18).plusMinutes(random.nextInt(60));
            row(rows, evening, "hall_motion,motion,hall,ON,0,0");
            row(rows, evening.plusSeconds(10), "hall_lamp,light,hall,ON,1,1");
            row(rows, evening.plusSeconds(50), "hall_motion,motion,hall,OFF,0,0");
            row(rows, start.plusHours(22), "radio,appliance,kitchen,OFF,1,1");
            row(rows, start.plusHours(23).plusMinutes(random.nextInt(30)), "hall_lamp,light,hall,OFF,1,1");
        }
        return rows;
    }

    private static void row(List<String> rows, LocalDateTime at, String rest) {
        rows.add(at.withNano(0) + (at.getSecond() == 0 ? ":00," : ",") + rest);
    }

    /** Writes a recording to that folder and opens it. */
    public static HomeRecording write(Path folder, String name, List<String> rows) {
        try {
            Path file = folder.resolve(name + ".csv");
            Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
            return HomeRecording.open(file, ZoneOffset.UTC, ActionColumn.USER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
