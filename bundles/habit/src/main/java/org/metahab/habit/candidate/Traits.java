/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Situation;
import org.metahab.habit.Situation.Happening;
import org.metahab.habit.Situation.Held;
import org.metahab.habit.StateBuckets;

/** The plain numbers of a candidate. */
final class Traits {

    static final int COUNT = 28;

    private static final double DAY = 86_400;
    private static final double LONG = Math.log1p(3 * DAY);
    private static final int MOST_TODAY = 3;

    private final ItemKinds kinds;

    Traits(ItemKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * Writes {@link #COUNT} numbers.
     *
     * @param total how many actions there were
     * @param days how many days the home is known, at least a part of one
     */
    void write(
            Situation situation,
            Imprint imprint,
            ClassHistory history,
            int total,
            double days,
            RoomActivity activity,
            Optional<Instant> operated,
            boolean leftAlone,
            float[] target,
            int at) {
        ActionClass action = history.action;
        Instant now = situation.at().toInstant();
        double since = history.count == 0 ? 3 * DAY : ImprintMaker.seconds(history.last, now);
        Optional<Held> held = Optional.ofNullable(situation.states().get(action.item()));
        boolean active = history.active;
        int today = history.doneOn(imprint.day);
        Optional<String> room = kinds.room(action.item());
        int next = at;
        target[next++] = (float) Math.log1p(history.count);
        target[next++] = flag(history.count == 1);
        target[next++] = flag(
                held.filter(state -> state.bucket().equals(action.bucket())).isPresent());
        target[next++] = flag(held.filter(state -> StateBuckets.isActive(state.bucket()) != active)
                .isPresent());
        target[next++] = flag(isOf(situation.actions(), action.item()));
        target[next++] = flag(isOf(situation.sensors(), action.item()));
        target[next++] = flag(room.isPresent() && room.equals(lastRoom(situation)));
        target[next++] = flag(room.isEmpty());
        target[next++] = (float) (Math.log1p(since) / LONG);
        target[next++] = (float) Math.log1p(total - 1 - history.lastIndex);
        target[next++] = Math.min(today, MOST_TODAY);
        target[next++] = (float) Math.max(-MOST_TODAY, Math.min(MOST_TODAY, history.count / Math.max(1, days) - today));
        target[next++] = (float) held.map(state -> history.dwelling.due(ImprintMaker.seconds(state.since(), now)))
                .orElse(0.0)
                .doubleValue();
        target[next++] = (float) (history.count == 0 ? 0 : history.returning.due(since));
        target[next++] = flag(active);
        target[next++] = flag(!active);
        target[next++] = flag(kinds.isLight(action.item()));
        target[next++] = flag(kinds.isDoor(action.item()));
        target[next++] = flag(history.count > 0 && history.lastIndex == total - 1);
        target[next++] = (float) (history.count == 0 ? 0 : Math.log1p(ImprintMaker.seconds(history.first, now) / DAY));
        target[next++] = flag(history.count == 0);
        target[next++] = flag(held.isEmpty());
        target[next++] = flag(leftAlone);
        target[next++] = (float) (operated.map(last -> Math.log1p(ImprintMaker.seconds(last, now)))
                        .orElse(LONG)
                / LONG);
        target[next++] = (float) room.map(activity::quiet).orElse(0.5).doubleValue();
        target[next++] = (float) room.map(activity::share).orElse(0.0).doubleValue();
        target[next++] = (float) (today > 0 ? 0 : history.routine.due(imprint.minuteOfDay, days));
        target[next] = (float) (today > 0 ? -1 : history.routine.usuallyDone(imprint.minuteOfDay, days));
    }

    private Optional<String> lastRoom(Situation situation) {
        Optional<Happening> sensor = situation.sensors().stream().findFirst();
        Optional<Happening> action = situation.actions().stream().findFirst();
        boolean sensorIsNewer = sensor.isPresent()
                && (action.isEmpty() || sensor.get().at().isAfter(action.get().at()));
        return (sensorIsNewer ? sensor : action)
                .flatMap(newest -> kinds.room(newest.what().item()));
    }

    private static boolean isOf(List<Happening> happenings, String item) {
        return !happenings.isEmpty() && happenings.get(0).what().item().equals(item);
    }

    private static float flag(boolean holds) {
        return holds ? 1 : 0;
    }
}
