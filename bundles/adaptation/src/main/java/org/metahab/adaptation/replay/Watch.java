/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.engine.EngineListener;
import org.metahab.adaptation.internal.model.ActionRanker;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.Moment;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Observation;
import org.metahab.habit.StateBuckets;

/** Measures an engine at work: each ranking before the lesson, and each suggestion. */
final class Watch implements EngineListener {

    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);

    private final ReplayListener listener;
    private final Scoreboard adapted = new Scoreboard("adapted learner");
    private final Map<ActionRanker, Scoreboard> baselines = new LinkedHashMap<>();
    private final Map<ActionClass, Integer> examples = new HashMap<>();
    private final Map<String, Instant> lastOfItem = new HashMap<>();
    private final Map<Suggestion, Proposal> proposals = new LinkedHashMap<>();

    Watch(ReplayListener listener) {
        this.listener = listener;
        baselines.put(new MostPopular(), new Scoreboard("most popular"));
        baselines.put(new Markov(), new Scoreboard("Markov-1"));
    }

    /**
     * What a suggestion was made from.
     *
     * @param pattern its pattern
     * @param examples how often people had done it by then
     */
    record Proposal(Pattern pattern, int examples) {}

    @Override
    public void onRanked(Observation.Action action, Moment moment, int label, float[] scores) {
        int before = examples.merge(action.action(), 1, Integer::sum) - 1;
        Instant last = lastOfItem.put(action.action().item(), action.at());
        boolean leftAlone = last == null || last.plus(LEFT_ALONE).isBefore(action.at());
        boolean start = leftAlone && StateBuckets.isActive(action.action().bucket());
        adapted.add(scores, label, before, start);
        baselines.forEach((ranker, board) -> {
            board.add(ranker.rank(moment), label, before, start);
            ranker.learn(moment, action.action(), label);
        });
    }

    @Override
    public void onLearnt(Observation.Action action, ClassRecord record) {
        listener.onAction(action.at(), action.action().id(), record.count());
    }

    @Override
    public void onProposed(Suggestion suggestion, Pattern pattern) {
        int count = examples.getOrDefault(pattern.action(), 0);
        proposals.put(suggestion, new Proposal(pattern, count));
        listener.onSuggestion(suggestion);
    }

    Map<Suggestion, Proposal> proposals() {
        return proposals;
    }

    List<MethodScore> scores() {
        List<MethodScore> scores = new ArrayList<>(List.of(adapted.score()));
        baselines.values().forEach(board -> scores.add(board.score()));
        return scores;
    }
}
