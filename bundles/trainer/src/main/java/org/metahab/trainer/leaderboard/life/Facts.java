/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.life;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Observation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Judge;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.habit.recording.ImportReport;
import org.metahab.habit.stream.HabitStream;
import org.metahab.habit.stream.StreamOptions;

/**
 * What a recorded home is like.
 *
 * @param home its name
 * @param column which rows counted as people's actions
 * @param rows lines with data
 * @param malformed those of them that could not be read
 * @param days on how many days something happened
 * @param actions what people did, as often as it can be learnt from
 * @param classes how many different things they did
 * @param starts how many fresh starts there were
 * @param cut when the last 40 % of its days begin, in milliseconds since 1970
 * @param laterStarts how many fresh starts there were from then on
 */
public record Facts(
        String home,
        String column,
        long rows,
        long malformed,
        int days,
        int actions,
        int classes,
        int starts,
        long cut,
        int laterStarts) {

    private static final double EARLIER_DAYS = 0.6;

    /** Reads a recording through. */
    public static Facts of(HomeRecording home) throws IOException {
        Set<ActionClass> classes = new HashSet<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        List<Long> starts = new ArrayList<>();
        int[] actions = new int[1];
        Judge judge = new Judge();
        ZoneId zone = home.zone();
        HabitStream stream = new HabitStream(StreamOptions.DEFAULT, zone, home::item, observation -> {
            if (observation instanceof Observation.Action action) {
                classes.add(action.action());
                actions[0]++;
                if (judge.judge(Forecast.NOTHING, action).start()) {
                    starts.add(action.at().toEpochMilli());
                }
            }
        });
        ImportReport reading = home.read(
                event -> {
                    days.add(event.at().atZone(zone).toLocalDate());
                    stream.accept(event);
                },
                row -> {});
        long cut = days.stream()
                .skip((long) (EARLIER_DAYS * days.size()))
                .findFirst()
                .map(day -> day.atStartOfDay(zone).toInstant().toEpochMilli())
                .orElse(Long.MAX_VALUE);
        return new Facts(
                home.name(),
                home.actions().name(),
                reading.rows(),
                reading.malformed(),
                days.size(),
                actions[0],
                classes.size(),
                starts.size(),
                cut,
                (int) starts.stream().filter(at -> at >= cut).count());
    }
}
