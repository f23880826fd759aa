/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.internal.due.DueModel;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Observation;
import org.metahab.habit.due.DueTrial;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.habit.stream.HabitStream;
import org.metahab.hub.event.TimedEvent;

/**
 * Which habits could run live at a moment of a recording, and how their rules would have done from then on, each as long as its
 * habit's proof lasts. For one recording and one thread.
 */
public final class LiveReplay {

    /** What is expected is looked up so often, at least. */
    private static final Duration TICK = Duration.ofSeconds(30);

    /** In a longer silence nothing is expected. */
    private static final Duration SILENCE = Duration.ofDays(1);

    private final Instant cut;
    private final HabitStream stream;
    private final DueModel model;
    private final Set<ActionClass> done = new LinkedHashSet<>();
    private final Map<ActionClass, Map<Instant, DueTrial>> trials = new LinkedHashMap<>();
    private boolean isCut;
    private Instant last = Instant.EPOCH;

    private LiveReplay(AdaptationOptions options, HomeRecording home, Instant cut) {
        this.cut = cut;
        this.stream = new HabitStream(options.stream(), home.zone(), home::item, this::observe);
        this.model = new DueModel(home.zone(), stream::situationAt, at -> false, item -> options.precision());
    }

    /**
     * Lives through a recording.
     *
     * @return the moments in which each of the habits that could run live at the cut was expected from then on; of the last ones
     *     those that are decided
     * @throws IOException when it cannot be read
     */
    public static Map<ActionClass, List<DueTrial>> trials(AdaptationOptions options, HomeRecording home, Instant cut)
            throws IOException {
        LiveReplay replay = new LiveReplay(options, home, cut);
        home.read(replay::accept, row -> {});
        Map<ActionClass, List<DueTrial>> decided = new LinkedHashMap<>();
        replay.trials.forEach((action, some) -> decided.put(
                action,
                some.values().stream()
                        .filter(trial -> trial.outcome() != DueTrial.Outcome.OPEN)
                        .toList()));
        return decided;
    }

    private void accept(TimedEvent event) {
        Instant silent = last.plus(SILENCE);
        for (Instant tick = last.plus(TICK);
                tick.isBefore(event.at()) && tick.isBefore(silent);
                tick = tick.plus(TICK)) {
            pass(tick);
        }
        last = event.at();
        pass(last);
        stream.accept(event);
    }

    private void pass(Instant moment) {
        model.passTime(moment);
        if (!isCut && !moment.isBefore(cut)) {
            isCut = true;
            done.stream()
                    .filter(action -> model.proof(action).isPresent())
                    .forEach(action -> trials.put(action, new LinkedHashMap<>()));
        }
        trials.forEach(this::follow);
    }

    private void follow(ActionClass action, Map<Instant, DueTrial> followed) {
        List<DueTrial> latest = new ArrayList<>(model.trials(action));
        if (model.isExpected(action)) {
            DueTrial open = latest.get(latest.size() - 1);
            followed.putIfAbsent(open.at(), open);
        }
        latest.forEach(trial -> followed.replace(trial.at(), trial));
    }

    private void observe(Observation observation) {
        if (observation instanceof Observation.Action action) {
            done.add(action.action());
            model.acted(action.action(), action.at());
        } else if (observation instanceof Observation.Change change) {
            model.changed(change.at());
        } else if (observation instanceof Observation.Automation automation) {
            model.automated(automation.action(), automation.at());
        }
    }
}
