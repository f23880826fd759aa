/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Actor;
import org.metahab.habit.Context;
import org.metahab.habit.ContextSchema;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.hub.value.OnOff;

/** A few things that people do, written down with their times, and the situations that they make. */
public final class ShortLife {

    public static final Context CONTEXT = new Context(new float[ContextSchema.SIZE]);

    private final List<Situation.Happening> actions = new ArrayList<>();
    private final Map<String, Situation.Held> states = new LinkedHashMap<>();

    /** The moment as it is then; time is UTC, as in {@code 2026-03-02T18:30:00}. */
    public Situation at(String time) {
        ZonedDateTime now = ZonedDateTime.parse(time + "Z").withZoneSameInstant(ZoneOffset.UTC);
        return new Situation(now, actions.stream().limit(Situation.ACTIONS).toList(), List.of(), Map.of(), states);
    }

    /** Somebody does something, as in {@code Lamp:ON}. */
    public Observation.Action act(String time, String action) {
        Situation before = at(time);
        ActionClass what = ActionClass.parse(action);
        Instant at = before.at().toInstant();
        actions.add(0, new Situation.Happening(what, at));
        states.put(what.item(), new Situation.Held(what.bucket(), at));
        return new Observation.Action(at, what, OnOff.ON, Actor.Person.UNKNOWN, CONTEXT, before);
    }
}
