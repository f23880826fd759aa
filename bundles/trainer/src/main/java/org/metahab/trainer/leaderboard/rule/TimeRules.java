/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.rule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Judge;
import org.metahab.trainer.leaderboard.act.Firing;
import org.metahab.trainer.leaderboard.life.Watcher;

/**
 * Rules by the time of day alone: whatever was done at about the same time on enough days is done at the mean of these
 * times from then on, on days of the same kind. Right when people do it themselves within half an hour.
 */
public final class TimeRules implements Watcher {

    /** Two similar changes on days of the same kind make a schedule. Source: Nest Learning Thermostat, 2011. */
    public static final Kind NEST = new Kind(2, true);

    /** The same within half an hour, on three days. */
    public static final Kind THREE_DAYS = new Kind(3, false);

    private static final int APART = 30;
    private static final int MINUTES_OF_DAY = 1_440;
    private static final Duration WITHIN = Duration.ofMinutes(APART);

    private final Kind kind;
    private final long cut;
    private final Judge judge = new Judge();
    private final Map<ActionClass, List<Done>> past = new LinkedHashMap<>();
    private final List<Schedule> schedules = new ArrayList<>();
    private boolean chosen;

    /**
     * @param days on how many days it must have been done
     * @param sameKind whether workdays and weekends have schedules of their own
     */
    public record Kind(int days, boolean sameKind) {}

    private record Done(LocalDate day, int minute, boolean weekend) {}

    /** One rule, and what it has done. */
    private static final class Schedule {
        private final ActionClass action;
        private final int minute;
        private final boolean weekend;
        private final List<Firing> firings = new ArrayList<>();
        private LocalDate fired = LocalDate.MIN;
        private long pendingSince;

        Schedule(ActionClass action, int minute, boolean weekend) {
            this.action = action;
            this.minute = minute;
            this.weekend = weekend;
        }

        private void settle(long actedAt, boolean start) {
            firings.add(new Firing(action.id(), 0, pendingSince, actedAt, start));
            pendingSince = 0;
        }
    }

    /** @param cut when rules are chosen, in milliseconds since 1970 */
    public TimeRules(Kind kind, long cut) {
        this.kind = kind;
        this.cut = cut;
    }

    @Override
    public void moment(Situation situation, Context context) {
        long now = situation.at().toInstant().toEpochMilli();
        if (now < cut) {
            return;
        }
        choose();
        for (Schedule schedule : schedules) {
            if (schedule.pendingSince > 0 && schedule.pendingSince + WITHIN.toMillis() < now) {
                schedule.settle(0, false);
            }
            if (isDue(schedule, situation)) {
                schedule.pendingSince = now;
                schedule.fired = situation.at().toLocalDate();
            }
        }
    }

    private boolean isDue(Schedule schedule, Situation situation) {
        Situation.Held held = situation.states().get(schedule.action.item());
        return schedule.pendingSince == 0
                && minute(situation) == schedule.minute
                && (!kind.sameKind || weekend(situation) == schedule.weekend)
                && !schedule.fired.equals(situation.at().toLocalDate())
                && (held == null || !held.bucket().equals(schedule.action.bucket()));
    }

    @Override
    public void acted(Observation.Action action) {
        long at = action.at().toEpochMilli();
        boolean start = judge.isFresh(action.action(), action.at());
        judge.judge(Forecast.NOTHING, action);
        if (at < cut) {
            Situation situation = action.situation();
            past.computeIfAbsent(action.action(), any -> new ArrayList<>())
                    .add(new Done(situation.at().toLocalDate(), minute(situation), weekend(situation)));
            return;
        }
        choose();
        for (Schedule schedule : schedules) {
            boolean inTime = schedule.pendingSince > 0 && at <= schedule.pendingSince + WITHIN.toMillis();
            if (inTime && schedule.action.equals(action.action())) {
                schedule.settle(at, start);
            }
        }
    }

    private void choose() {
        if (!chosen) {
            past.forEach((action, done) -> {
                if (kind.sameKind) {
                    choose(action, done.stream().filter(Done::weekend).toList());
                    choose(action, done.stream().filter(one -> !one.weekend).toList());
                } else {
                    choose(action, done);
                }
            });
            chosen = true;
        }
    }

    /** Takes the time with most days about it, again and again. */
    private void choose(ActionClass action, List<Done> all) {
        List<Done> left = new ArrayList<>(all);
        while (true) {
            List<Done> best = List.of();
            for (Done centre : left) {
                List<Done> near =
                        left.stream().filter(one -> apart(one, centre) <= APART).toList();
                if (days(near) > days(best)) {
                    best = near;
                }
            }
            if (days(best) < kind.days) {
                return;
            }
            int first = best.get(0).minute;
            double shift = best.stream()
                    .mapToInt(one ->
                            Math.floorMod(one.minute - first + MINUTES_OF_DAY / 2, MINUTES_OF_DAY) - MINUTES_OF_DAY / 2)
                    .average()
                    .orElse(0);
            int mean = Math.floorMod(first + (int) Math.round(shift), MINUTES_OF_DAY);
            schedules.add(new Schedule(action, mean, best.get(0).weekend));
            left.removeAll(best);
        }
    }

    private static long days(List<Done> done) {
        return done.stream().map(Done::day).distinct().count();
    }

    private static int apart(Done one, Done other) {
        int apart = Math.abs(one.minute - other.minute);
        return Math.min(apart, MINUTES_OF_DAY - apart);
    }

    private static int minute(Situation situation) {
        return situation.at().toLocalTime().toSecondOfDay() / 60;
    }

    private static boolean weekend(Situation situation) {
        return situation.at().getDayOfWeek().getValue() >= 6;
    }

    /** The rules, and what they did after they were chosen. */
    public List<ChosenRule> rules() {
        return schedules.stream()
                .map(schedule -> new ChosenRule(schedule.action.id(), when(schedule), schedule.firings))
                .toList();
    }

    private String when(Schedule schedule) {
        String days = !kind.sameKind ? "each day" : schedule.weekend ? "on weekends" : "on workdays";
        return days + " at " + LocalTime.ofSecondOfDay(60L * schedule.minute);
    }
}
