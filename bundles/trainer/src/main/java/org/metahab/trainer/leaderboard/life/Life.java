/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.life;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.metahab.habit.Observation;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.habit.stream.HabitStream;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.hub.event.TimedEvent;

/**
 * Lives through a recording with the attribution and the situations of a hub. What watchers hear does not depend on what
 * comes later.
 */
public final class Life {

    /** Moments after events are at least so far apart. */
    private static final Duration CALM = Duration.ofSeconds(10);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final List<Watcher> watchers;
    private final boolean withMoments;
    private final HabitStream stream;
    private boolean changed;
    private Instant nextMinute = Instant.MAX;
    private Instant lastMoment = Instant.EPOCH;
    private Instant afterEvent = Instant.MIN;

    private Life(HomeRecording home, boolean withMoments, List<Watcher> watchers) {
        this.watchers = watchers;
        this.withMoments = withMoments;
        this.stream = new HabitStream(StreamOptions.DEFAULT, home.zone(), home::item, this::observe);
    }

    /**
     * Lives through a recording, on the caller's thread.
     *
     * @param withMoments whether watchers want to hear of each minute, and of the moments after events
     * @throws IOException when it cannot be read
     */
    public static void live(HomeRecording home, boolean withMoments, Watcher... watchers) throws IOException {
        Life life = new Life(home, withMoments, List.of(watchers));
        home.read(life::accept, row -> {});
        life.end();
    }

    private void accept(TimedEvent event) {
        if (withMoments) {
            passTime(event.at());
        }
        changed = false;
        stream.accept(event);
        if (changed && !event.at().isBefore(lastMoment.plus(CALM))) {
            afterEvent = event.at();
        }
    }

    /** The moment after an event is told once time goes on, when all that happened in that instant is known. */
    private void passTime(Instant until) {
        if (nextMinute.equals(Instant.MAX)) {
            nextMinute = until.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
            lastMoment = until.minus(CALM);
        }
        if (afterEvent.isAfter(lastMoment) && afterEvent.isBefore(until)) {
            tell(afterEvent);
        }
        while (nextMinute.isBefore(until)) {
            stream.advance(nextMinute);
            tell(nextMinute);
            nextMinute = nextMinute.plus(MINUTE);
        }
    }

    private void tell(Instant moment) {
        lastMoment = moment;
        var situation = stream.situationAt(moment);
        var context = stream.contextAt(moment);
        watchers.forEach(watcher -> watcher.moment(situation, context));
    }

    private void observe(Observation observation) {
        if (observation instanceof Observation.Action action) {
            changed = true;
            watchers.forEach(watcher -> watcher.acted(action));
        } else if (observation instanceof Observation.Change) {
            changed = true;
        }
    }

    /** Actions that have not settled are told. */
    private void end() {
        stream.advance(Instant.MAX.minus(Duration.ofDays(1)));
    }
}
