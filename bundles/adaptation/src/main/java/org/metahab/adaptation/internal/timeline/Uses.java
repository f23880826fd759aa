/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.metahab.habit.ActionClass;

/**
 * How long items are left in the state that they were brought to. It tells taking back from being done with it: the light of a
 * bathroom is switched off after two minutes because nobody is there any more, and not because nobody wanted it.
 */
public final class Uses {

    /** So many of the latest uses count. */
    private static final int LATEST = 60;

    /** What is taken back lasts less than half as long as all uses but one in so many. */
    private static final int ALL_BUT_ONE_IN = 20;

    private static final int MARGIN = 2;
    private static final Duration SETTLE = Duration.ofMinutes(1);

    private final Timeline timeline;

    public Uses(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * Whether what was brought about then is over sooner now than what people brought about in the past; where nothing of that
     * is known, than what rules did that they were content with; and where that is not known either.
     */
    public boolean endsEarly(ActionClass action, Instant begun, Instant now) {
        long most = MARGIN * Duration.between(begun, now).toMillis();
        List<Long> uses = before(action, begun.toEpochMilli());
        long asShort = uses.stream().filter(lasted -> lasted <= most).count();
        return uses.isEmpty() || asShort * ALL_BUT_ONE_IN < uses.size();
    }

    /** How long the latest uses lasted that began before a moment and are over, in milliseconds. */
    private List<Long> before(ActionClass action, long moment) {
        Track people = timeline.actions(action);
        List<Long> byPeople =
                lasted(action, moment, IntStream.range(0, people.size()).mapToLong(people::time));
        return byPeople.isEmpty() ? lasted(action, moment, timeline.leftAlone(action)) : byPeople;
    }

    private List<Long> lasted(ActionClass action, long moment, LongStream begun) {
        List<Long> lasted = begun.filter(time -> time < moment)
                .mapToObj(time -> lasted(action, time))
                .flatMapToLong(OptionalLong::stream)
                .boxed()
                .toList();
        return lasted.subList(Math.max(0, lasted.size() - LATEST), lasted.size());
    }

    /** Until the item leaves the state; empty where it did not come into it then, or is still in it. */
    private OptionalLong lasted(ActionClass action, long begun) {
        Track changes = timeline.levels(action.item());
        int i = changes.firstAt(begun);
        while (i < changes.size() && !changes.bucket(i).equals(action.bucket())) {
            i++;
        }
        if (i == changes.size() || changes.time(i) > begun + SETTLE.toMillis()) {
            return OptionalLong.empty();
        }
        while (i < changes.size() && changes.bucket(i).equals(action.bucket())) {
            i++;
        }
        return i == changes.size() ? OptionalLong.empty() : OptionalLong.of(changes.time(i) - begun);
    }
}
