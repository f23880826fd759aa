/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.metahab.adaptation.internal.pattern.Opportunities.Moment;
import org.metahab.adaptation.internal.pattern.Opportunities.Outcome;
import org.metahab.adaptation.internal.timeline.LocalClock;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Track;
import org.metahab.habit.ActionClass;

/**
 * When a rule with a delay would have acted: the delay begins anew where its trigger comes once more, and is over where the
 * operated item changes meanwhile.
 */
final class AfterDelay {

    /** Rules count whole seconds, so ours may have acted that much before the delay was over. */
    private static final long EARLY_MILLIS = 2_000;

    private final Timeline timeline;
    private final LocalClock clock;
    private final ActionClass action;
    private final Trigger.Delayed trigger;
    private final Track causes;
    private final Track operated;
    private final Track actions;

    AfterDelay(Timeline timeline, LocalClock clock, ActionClass action, Trigger.Delayed trigger) {
        this.timeline = timeline;
        this.clock = clock;
        this.action = action;
        this.trigger = trigger;
        this.causes = timeline.changes(trigger.state().item());
        this.operated = timeline.levels(action.item());
        this.actions = timeline.actions(action);
    }

    /** @param begin from when on the past counts, in milliseconds since 1970 */
    Opportunities since(long begin, long restMillis) {
        List<Moment> moments = new ArrayList<>();
        for (int i = causes.firstAt(begin); i < causes.size(); i++) {
            long due = causes.time(i) + trigger.delay().toMillis();
            if (causes.bucket(i).equals(trigger.state().bucket())
                    && !comesAgain(i, due)
                    && !timeline.isLeftOut(causes.time(i))
                    && !timeline.isLeftOut(due)) {
                moment(i, due, restMillis, moments);
            }
        }
        return new Opportunities(moments, actions.size() - actions.firstAt(begin));
    }

    private boolean comesAgain(int i, long due) {
        for (int next = i + 1; next < causes.size() && causes.time(next) <= due; next++) {
            if (causes.bucket(next).equals(trigger.state().bucket())) {
                return true;
            }
        }
        return false;
    }

    private void moment(int i, long due, long restMillis, List<Moment> moments) {
        long until = due + trigger.window().toMillis();
        if (timeline.isReversed(action, due - EARLY_MILLIS, until)) {
            moments.add(moment(due, Outcome.REVERSED, Trial.Firing.NOBODY, due + restMillis));
        } else if (!isCancelled(i, due)) {
            int next = actions.firstAt(due + 1);
            boolean acted = next < actions.size() && actions.time(next) <= until;
            long actedAt = acted ? actions.time(next) : Trial.Firing.NOBODY;
            Outcome unless = until > timeline.now() ? Outcome.OPEN : Outcome.UNWANTED;
            Outcome outcome = timeline.didOurselves(action, due, until) ? Outcome.SETTLED : unless;
            long quietUntil = acted ? actedAt : Math.max(until, due + restMillis);
            moments.add(moment(due, acted ? Outcome.RIGHT : outcome, actedAt, quietUntil));
        }
    }

    /** Whether the operated item changed meanwhile, or is where the rule would bring it. */
    private boolean isCancelled(int i, long due) {
        int last = operated.firstAt(due + 1) - 1;
        if (last < 0) {
            return false;
        }
        boolean meanwhile = operated.time(last) >= causes.time(i) && operated.order(last) > causes.order(i);
        return meanwhile || operated.bucket(last).equals(action.bucket());
    }

    private Moment moment(long due, Outcome outcome, long actedAt, long quietUntil) {
        return new Moment(
                timeline.at(Instant.ofEpochMilli(due)),
                clock.minute(due),
                clock.isWeekend(due),
                outcome,
                actedAt,
                quietUntil);
    }
}
