/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.internal.timeline.Opinion;
import org.metahab.adaptation.internal.timeline.Timeline;

/** Compares what a pattern says as a rule with what the learner said at the time. */
public final class Comparison {

    private Comparison() {}

    /** @param trial how the pattern would have done on that past */
    public static Agreement of(Pattern pattern, Trial trial, Timeline timeline) {
        List<Turn> turns = turns(pattern.trigger(), trial);
        int same = 0;
        int occasions = 0;
        int sameOfAll = 0;
        int decisions = 0;
        for (Opinion opinion : timeline.opinions()) {
            boolean ruleSays = turns.stream().anyMatch(turn -> turn.holds(opinion.time()));
            boolean isSame = ruleSays == opinion.likeliest().equals(pattern.action());
            decisions++;
            sameOfAll += isSame ? 1 : 0;
            if (ruleSays || opinion.done().equals(pattern.action())) {
                occasions++;
                same += isSame ? 1 : 0;
            }
        }
        return new Agreement(same, occasions, sameOfAll, decisions);
    }

    /** A span in which it is the rule's time to act, both ends included. */
    private record Turn(long from, long until) {

        boolean holds(long time) {
            return time >= from && time <= until;
        }
    }

    private static List<Turn> turns(Trigger trigger, Trial trial) {
        long before = around(trigger).toMillis();
        long after = after(trigger).toMillis();
        List<Turn> turns = new ArrayList<>();
        for (Trial.Firing firing : trial.firings()) {
            long at = firing.at().time();
            turns.add(new Turn(at - before, firing.isRight() ? firing.actedAt() : at + after));
        }
        return turns;
    }

    private static Duration after(Trigger trigger) {
        if (trigger instanceof Trigger.StateChange change) {
            return change.window();
        }
        return trigger instanceof Trigger.Delayed delayed ? delayed.window() : around(trigger);
    }

    private static Duration around(Trigger trigger) {
        if (trigger instanceof Trigger.AtMoment moment) {
            return moment.tolerance();
        }
        return trigger instanceof Trigger.TimeOfDay time ? time.tolerance() : Duration.ZERO;
    }
}
