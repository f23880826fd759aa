/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.foresight;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Observation;
import org.metahab.habit.StateBuckets;
import org.metahab.habit.candidate.CandidateStatistics;

/**
 * Compares what was foreseen with what people did in one home. An action is a <em>fresh start</em> when it switches on an
 * item that people left alone for {@link #LEFT_ALONE}: what a home cannot guess from somebody being busy with it already.
 */
public final class Judge {

    /** So long nobody has operated the item before a fresh start. */
    public static final Duration LEFT_ALONE = CandidateStatistics.LEFT_ALONE;

    private final Map<ActionClass, Integer> examples = new HashMap<>();
    private final Map<String, Instant> lastOfItem = new HashMap<>();
    private int index;

    /** Judges a forecast that was made before the action. */
    public Foreseen judge(Forecast forecast, Observation.Action action) {
        int before = examples.getOrDefault(action.action(), 0);
        boolean start = isFresh(action.action(), action.at());
        lastOfItem.put(action.action().item(), action.at());
        int rankWithNew = forecast.rankWithNew(action.action(), examples.keySet());
        int rankAmongDone = forecast.rankAmong(action.action(), examples.keySet());
        examples.merge(action.action(), 1, Integer::sum);
        long day = action.situation().at().toLocalDate().toEpochDay();
        return new Foreseen(
                day,
                index++,
                before,
                start,
                forecast.rank(action.action()),
                rankWithNew,
                rankAmongDone,
                forecast.confidence());
    }

    /** Whether doing that now would be a fresh start. */
    public boolean isFresh(ActionClass action, Instant now) {
        Instant last = lastOfItem.get(action.item());
        return StateBuckets.isActive(action.bucket())
                && (last == null || last.plus(LEFT_ALONE).isBefore(now));
    }
}
