/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Forecast;

/** A home in which an estimator is asked each minute, and told what people do. */
final class DueLife {

    static final ActionClass LAMP = ActionClass.parse("Lamp:ON");
    static final ActionClass LAMP_OFF = ActionClass.parse("Lamp:OFF");
    static final ActionClass MOTION = ActionClass.parse("Motion:ON");
    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    final DueEstimator due;
    final List<Situation> moments = new ArrayList<>();
    final List<Forecast> estimates = new ArrayList<>();
    final List<Situation.Happening> done = new ArrayList<>();
    private final List<Situation.Happening> noticed = new ArrayList<>();
    private final Map<String, Situation.Held> states = new LinkedHashMap<>();
    private Instant now = START;

    DueLife(DueEstimator due) {
        this.due = due;
    }

    Situation situation() {
        return new Situation(
                now.atZone(ZoneOffset.UTC),
                latest(done, Situation.ACTIONS),
                latest(noticed, Situation.SENSORS),
                Map.of(),
                states);
    }

    private static List<Situation.Happening> latest(List<Situation.Happening> all, int most) {
        List<Situation.Happening> latest = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && latest.size() < most; i--) {
            latest.add(all.get(i));
        }
        return latest;
    }

    /** Time passes; each full minute is asked about. */
    DueLife after(Duration span) {
        Instant until = now.plus(span);
        while (now.plusSeconds(60).isBefore(until)) {
            now = now.plusSeconds(60);
            ask();
        }
        now = until;
        return this;
    }

    Forecast ask() {
        moments.add(situation());
        estimates.add(due.estimate(situation()));
        return estimates.get(estimates.size() - 1);
    }

    DueLife act(ActionClass action) {
        due.acted(action, now);
        done.add(enter(action));
        return this;
    }

    DueLife notice(ActionClass state) {
        noticed.add(enter(state));
        return this;
    }

    private Situation.Happening enter(ActionClass state) {
        states.put(state.item(), new Situation.Held(state.bucket(), now));
        return new Situation.Happening(state, now);
    }

    /** A day on which the lamp goes on two minutes after the evening's motion, and off an hour later. */
    DueLife eveningWithLamp() {
        after(Duration.ofHours(18)).notice(MOTION);
        ask();
        after(Duration.ofMinutes(2)).act(LAMP);
        return after(Duration.ofHours(1)).act(LAMP_OFF).after(Duration.ofMinutes(298));
    }

    double probability(ActionClass action) {
        Forecast forecast = ask();
        int place = forecast.classes().indexOf(action);
        return place < 0 ? 0 : forecast.scores()[place];
    }
}
