/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.habit.Context;
import org.metahab.habit.Observation;
import org.metahab.habit.Situation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foreseen;
import org.metahab.habit.foresight.Foresight;
import org.metahab.habit.foresight.Judge;
import org.metahab.trainer.leaderboard.act.ActBoard;
import org.metahab.trainer.leaderboard.act.Firing;

/** Lets one method foresee each action of a home before it learns from it. */
public final class Prequential implements Watcher {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Foresight foresight;
    private final Judge judge = new Judge();
    private final List<Foreseen> foreseen = new ArrayList<>();
    private final @Nullable ActBoard anything;
    private final @Nullable ActBoard starts;
    private double[] millis = new double[256];

    /** @param withActs whether to try acting unasked too */
    public Prequential(Foresight foresight, boolean withActs) {
        this.foresight = foresight;
        this.anything = withActs ? new ActBoard((action, now) -> true) : null;
        this.starts = withActs ? new ActBoard(judge::isFresh) : null;
    }

    @Override
    public void moment(Situation situation, Context context) {
        if (anything != null && starts != null) {
            Forecast forecast = foresight.soon(situation, context);
            anything.moment(situation, forecast);
            starts.moment(situation, forecast);
        }
    }

    @Override
    public void acted(Observation.Action action) {
        long begin = System.nanoTime();
        Forecast forecast = foresight.foresee(action.situation(), action.before());
        foresight.learn(action);
        double took = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        boolean start = judge.isFresh(action.action(), action.at());
        if (anything != null && starts != null) {
            anything.acted(action.action(), action.at(), start);
            starts.acted(action.action(), action.at(), start);
        }
        Foreseen one = judge.judge(forecast, action);
        if (foreseen.size() == millis.length) {
            millis = Arrays.copyOf(millis, 2 * millis.length);
        }
        millis[foreseen.size()] = took;
        foreseen.add(one);
    }

    /** What was foreseen how well so far. */
    public List<Foreseen> foreseen() {
        return List.copyOf(foreseen);
    }

    /** How acting unasked went; empty when it was not tried. */
    public Optional<ActBoard> anything() {
        return Optional.ofNullable(anything);
    }

    /** How switching on unasked went, of items that people had left alone; empty when it was not tried. */
    public Optional<ActBoard> starts() {
        return Optional.ofNullable(starts);
    }

    /** What would have been switched on or done unasked at each threshold. */
    public List<Firing> firings() {
        return anything == null ? List.of() : anything.firings();
    }

    /** How many milliseconds foreseeing an action and learning from it took, in the median; 0 when there was none. */
    public double medianMillis() {
        double[] sorted = Arrays.copyOf(millis, foreseen.size());
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
