/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.due;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;

/**
 * What a moment has in common with others.
 *
 * @param kind what kind of cue it is
 * @param what the happening that it is about; empty where it is about none
 * @param further another one besides
 * @param when how long ago, or how late in the day, in steps
 */
record Cue(Ground.Kind kind, Optional<ActionClass> what, Optional<ActionClass> further, int when) {

    /** How many cues a moment has. */
    static final int COUNT = 7;

    private static final int MINUTES = 30;
    private static final int PARTS = 8;

    /** Those of a moment; how busy people are comes first. */
    static List<Cue> of(Situation situation) {
        Instant now = situation.at().toInstant();
        List<Situation.Happening> actions = situation.actions();
        Optional<Situation.Happening> action = actions.stream().findFirst();
        Optional<Situation.Happening> sensor = situation.sensors().stream().findFirst();
        Optional<ActionClass> done = action.map(Situation.Happening::what);
        Optional<ActionClass> before = actions.stream().skip(1).findFirst().map(Situation.Happening::what);
        Optional<ActionClass> noticed = sensor.map(Situation.Happening::what);
        int sinceAction = action.map(it -> Ages.step(it.at(), now)).orElse(Ages.LONGEST);
        int sinceSensor = sensor.map(it -> Ages.step(it.at(), now)).orElse(Ages.LONGEST);
        int minute = situation.at().toLocalTime().toSecondOfDay() / 60;
        boolean weekend = situation.at().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        int part = minute * PARTS / 1_440 + (weekend ? PARTS : 0);
        return List.of(
                new Cue(Ground.Kind.ACTIVITY, none(), none(), sinceAction * Ages.STEPS + sinceSensor),
                new Cue(Ground.Kind.HALF_HOUR, none(), none(), minute / MINUTES),
                new Cue(Ground.Kind.PART_OF_DAY, none(), none(), part),
                new Cue(Ground.Kind.ACTION, done, none(), sinceAction),
                new Cue(Ground.Kind.SENSOR, noticed, none(), sinceSensor),
                new Cue(Ground.Kind.ACTION_AND_SENSOR, done, noticed, Math.min(sinceAction, sinceSensor)),
                new Cue(Ground.Kind.TWO_ACTIONS, done, before, sinceAction));
    }

    private static Optional<ActionClass> none() {
        return Optional.empty();
    }
}
