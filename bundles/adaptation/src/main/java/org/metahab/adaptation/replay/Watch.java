/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.engine.EngineListener;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Observation;
import org.metahab.habit.foresight.Forecast;
import org.metahab.habit.foresight.Foreseen;
import org.metahab.habit.foresight.Foresight;
import org.metahab.habit.foresight.Judge;
import org.metahab.habit.foresight.Markov;
import org.metahab.habit.foresight.MostPopular;

/** Measures an engine at work: each ranking before the lesson, and each suggestion. */
final class Watch implements EngineListener {

    private final ReplayListener listener;
    private final Foretold adapted = new Foretold("adapted learner");
    private final Map<Foresight, Foretold> baselines = new LinkedHashMap<>();
    private final Map<ActionClass, Integer> examples = new HashMap<>();
    private final Map<Suggestion, Proposal> proposals = new LinkedHashMap<>();
    private final Map<Suggestion, Integer> reasons = new LinkedHashMap<>();

    Watch(ReplayListener listener) {
        this.listener = listener;
        baselines.put(new MostPopular(), new Foretold("most popular"));
        baselines.put(new Markov(), new Foretold("Markov-1"));
    }

    /**
     * What a suggestion was made from.
     *
     * @param pattern its pattern
     * @param examples how often people had done it by then
     */
    record Proposal(Pattern pattern, int examples) {}

    /** What one method foresaw. */
    private static final class Foretold {
        private final String method;
        private final Judge judge = new Judge();
        private final List<Foreseen> foreseen = new ArrayList<>();

        Foretold(String method) {
            this.method = method;
        }

        void add(Forecast forecast, Observation.Action action) {
            foreseen.add(judge.judge(forecast, action));
        }
    }

    @Override
    public void onRanked(Observation.Action action, Forecast forecast) {
        examples.merge(action.action(), 1, Integer::sum);
        adapted.add(forecast, action);
        baselines.forEach((foresight, foretold) -> {
            foretold.add(foresight.foresee(action.situation(), action.before()), action);
            foresight.learn(action);
        });
    }

    @Override
    public void onLearnt(Observation.Action action, ClassRecord record) {
        listener.onAction(action.at(), action.action().id(), record.count());
    }

    @Override
    public void onProposed(Suggestion suggestion, Pattern pattern) {
        int count = examples.getOrDefault(pattern.action(), 0);
        if (suggestion.clear()) {
            proposals.put(suggestion, new Proposal(pattern, count));
        } else {
            reasons.put(suggestion, count);
        }
        listener.onSuggestion(suggestion);
    }

    /** What was suggested with a rule that is clear. */
    Map<Suggestion, Proposal> proposals() {
        return proposals;
    }

    /** What was asked for the reason alone, and how often people had done it by then. */
    Map<Suggestion, Integer> reasons() {
        return reasons;
    }

    List<MethodScore> scores() {
        List<MethodScore> scores = new ArrayList<>(List.of(MethodScore.of(adapted.method, adapted.foreseen)));
        baselines.values().forEach(foretold -> scores.add(MethodScore.of(foretold.method, foretold.foreseen)));
        return scores;
    }
}
