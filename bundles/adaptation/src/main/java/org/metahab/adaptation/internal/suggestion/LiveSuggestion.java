/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.time.Instant;
import java.util.List;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.due.DueItem;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.timeline.Timeline;
import org.metahab.adaptation.internal.timeline.Track;
import org.metahab.habit.ActionClass;
import org.metahab.habit.due.DueProof;
import org.metahab.habit.due.DueTrial;
import org.metahab.hub.rule.Rule;

/** Makes suggestions of live habits: their rule follows an item that is on while people are expected to act. */
public final class LiveSuggestion {

    private LiveSuggestion() {}

    /**
     * The suggestion of a habit.
     *
     * @param id the id that it gets
     * @param now when it is made
     */
    public static Suggestion of(
            String id, ClassRecord record, DueProof proof, Timeline past, LiveStory story, Instant now) {
        ActionClass action = record.action();
        Rule rule = RuleSynthesis.rule(
                id,
                story.name(),
                story.nameless(proof),
                action,
                new DueItem(id).trigger(),
                List.of(),
                record.usualCommand());
        return new Suggestion(
                id,
                action.id(),
                List.of(new Alternative(
                        story.sentence(proof),
                        story.evidence(proof, DueTrial.Outcome.RIGHT),
                        story.evidence(proof, DueTrial.Outcome.WRONG),
                        proof.cautiousPrecision(),
                        backtest(action, proof, past),
                        Agreement.NONE,
                        rule)),
                Stage.SUGGESTED,
                now,
                "");
    }

    private static Backtest backtest(ActionClass action, DueProof proof, Timeline past) {
        Track actions = past.actions(action);
        long first = proof.trials().get(0).at().toEpochMilli();
        int done = actions.size() - actions.firstAt(first);
        return new Backtest(proof.right(), proof.wrong(), Math.max(0, done - proof.right()));
    }
}
