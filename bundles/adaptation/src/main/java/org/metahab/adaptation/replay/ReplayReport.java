/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.List;
import org.metahab.adaptation.Agreement;
import org.metahab.habit.recording.ImportReport;
import org.metahab.habit.stream.StreamCounts;

/**
 * What a replay came to. Holds numbers, texts and lists only, so that any JSON library writes it.
 *
 * @param recording the recording's name
 * @param actionColumn which rows counted as people's actions
 * @param learner what learning started from
 * @param items how many items the home has
 * @param days on how many days something happened
 * @param classes how many different actions people did
 * @param reading how reading the file went
 * @param stream what became of the events
 * @param methods the adapted learner first, then simple methods to compare it with
 * @param suggestions the suggestions in their order
 * @param judged how the suggestions did together
 * @param asked what people were asked for the reason alone of
 * @param unsuggested why nothing was suggested for the other habits, those with most examples first
 */
public record ReplayReport(
        String recording,
        String actionColumn,
        String learner,
        int items,
        int days,
        int classes,
        ImportReport reading,
        StreamCounts stream,
        List<MethodScore> methods,
        List<SuggestionOutcome> suggestions,
        Judged judged,
        List<Asked> asked,
        List<Unsuggested> unsuggested) {

    public ReplayReport {
        methods = List.copyOf(methods);
        suggestions = List.copyOf(suggestions);
        asked = List.copyOf(asked);
        unsuggested = List.copyOf(unsuggested);
    }

    /**
     * How suggestions did after they were made, as if all had been accepted.
     *
     * @param made how many there were
     * @param acted how many of their rules would have acted at all
     * @param falseOnes how many would have acted more often unwanted than right
     * @param right how often rules would have been right
     * @param unwanted how often rules would have acted unwanted
     * @param precision share of right among all that rules would have done; 0 when they would have done nothing
     * @param agreement how far rules and the learner said the same
     */
    public record Judged(
            int made, int acted, int falseOnes, int right, int unwanted, double precision, Agreement agreement) {}

    /**
     * A habit of which only the reason was clear enough to ask for it.
     *
     * @param at when people were asked, local time
     * @param habit its id
     * @param examples how often people had done it by then
     * @param sentence what they were asked
     */
    public record Asked(String at, String habit, int examples, String sentence) {}

    /**
     * A habit without a suggestion.
     *
     * @param habit its id
     * @param examples how often people did it
     * @param reason why nothing was suggested at the end
     */
    public record Unsuggested(String habit, int examples, String reason) {}
}
