/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.published;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Observation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foresight;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.habit.stream.HabitStream;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.hub.event.TimedEvent;
import org.metahab.trainer.leaderboard.method.Home;
import org.metahab.trainer.leaderboard.method.Method;

/**
 * Ten sequential folds: a tenth of a home's actions, one after the other, is foreseen by a method that has learnt from the
 * other nine and learns nothing meanwhile; one recommendation each. So that a method which reads the clock meets the tested
 * tenth last, the part after it is lived first and the part before it some whole weeks later.
 *
 * <p>Source: Rasch, "An unsupervised recommender system for smart homes", Journal of Ambient Intelligence and Smart
 * Environments 6(1), 2014, section 6.
 */
public final class Rasch {

    /** How many parts there are. */
    public static final int FOLDS = 10;

    private static final ActionClass NOTHING = new ActionClass("", "");
    private static final Duration WEEK = Duration.ofDays(7);

    private final HomeRecording home;
    private final List<TimedEvent> events = new ArrayList<>();
    private final List<Instant> actions = new ArrayList<>();

    /** @throws IOException when the recording cannot be read */
    public Rasch(HomeRecording home) throws IOException {
        this.home = home;
        home.read(events::add, row -> {});
        listen(events, action -> actions.add(action.at()));
    }

    /** How a method does, with its first seed. */
    public ServiceScore score(Method method) {
        ServiceScore score = new ServiceScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            fold(method, fold, score);
        }
        return score;
    }

    private void fold(Method method, int fold, ServiceScore score) {
        int first = actions.size() * fold / FOLDS;
        int end = actions.size() * (fold + 1) / FOLDS;
        if (first == end) {
            return;
        }
        Instant from = actions.get(first);
        Instant until = end < actions.size() ? actions.get(end) : Instant.MAX;
        Instant start = events.get(0).at();
        Instant last = events.get(events.size() - 1).at();
        Duration later = WEEK.multipliedBy(Duration.between(start, last).toDays() / WEEK.toDays() + 1);
        List<TimedEvent> rotated = new ArrayList<>();
        for (TimedEvent event : events) {
            if (!event.at().isBefore(until)) {
                rotated.add(event);
            }
        }
        for (TimedEvent event : events) {
            if (event.at().isBefore(until)) {
                rotated.add(new TimedEvent(event.at().plus(later), event.event()));
            }
        }
        // Whole parts move, so the tested one comes last of those before it
        Instant tested = from.plus(later);
        Foresight foresight = method.start().in(new Home(home.name(), home::item, home.items()), 1);
        listen(rotated, action -> {
            if (action.at().isBefore(tested)) {
                foresight.learn(action);
            } else {
                score.add(action.action(), best(foresight.foresee(action.situation(), action.before())));
            }
        });
    }

    private static ActionClass best(Forecast forecast) {
        return forecast.classes().stream()
                .filter(action -> forecast.rank(action) == 1)
                .findFirst()
                .orElse(NOTHING);
    }

    private interface Listener {
        void acted(Observation.Action action);
    }

    private void listen(List<TimedEvent> some, Listener listener) {
        HabitStream stream = new HabitStream(StreamOptions.DEFAULT, home.zone(), home::item, observation -> {
            if (observation instanceof Observation.Action action) {
                listener.acted(action);
            }
        });
        some.forEach(stream::accept);
        stream.advance(Instant.MAX.minus(WEEK));
    }
}
