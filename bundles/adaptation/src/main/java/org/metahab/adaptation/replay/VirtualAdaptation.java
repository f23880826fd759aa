/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Control;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.internal.control.WishStore;
import org.metahab.adaptation.internal.engine.AdaptationEngine;
import org.metahab.adaptation.internal.engine.EngineListener;
import org.metahab.adaptation.internal.engine.Past;
import org.metahab.adaptation.internal.suggestion.RuleShape;
import org.metahab.adaptation.internal.suggestion.SuggestionStore;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubHistory;
import org.metahab.hub.event.TimedEvent;

/**
 * Adaptation without a hub around it: the same learning, suggestions and control, on any hub and any clock, kept in memory.
 * Unlike a {@link Replay}, what people answer and what rules do belongs to the life that is lived. For one thread at a time.
 */
public final class VirtualAdaptation {

    private final Starter starter;
    private final Queue<Suggestion> told = new ArrayDeque<>();
    private final Map<String, Suggestion> taken = new HashMap<>();
    private final EngineListener listener = new EngineListener() {
        @Override
        public void onSuggestion(Suggestion suggestion) {
            told.add(suggestion);
        }
    };
    private AdaptationEngine engine;

    /**
     * @param hub whose events are given to {@link #accept}
     * @param history what happened so far, to learn anew from
     */
    public VirtualAdaptation(
            AdaptationOptions options, Hub hub, HubClock clock, HabitLearner learner, HubHistory history) {
        this(listener -> {
            AdaptationEngine engine = new AdaptationEngine(
                    options, hub, clock, learner, SuggestionStore.inMemory(), WishStore.inMemory(), listener);
            engine.start(new Past(history, null, Past.ALL));
            return engine;
        });
    }

    VirtualAdaptation(Starter starter) {
        this.starter = starter;
        this.engine = starter.start(listener);
    }

    /** Starts an engine. */
    @FunctionalInterface
    interface Starter {
        AdaptationEngine start(EngineListener listener);
    }

    /** Drops the engine as it is and starts another one. News are what differs from the news that were taken so far. */
    void startAnew() {
        engine = starter.start(listener);
        told.clear();
        engine.all().stream().filter(this::isNews).forEach(told::add);
    }

    private boolean isNews(Suggestion suggestion) {
        Suggestion before = taken.get(suggestion.id());
        return before == null
                || before.stage() != suggestion.stage()
                || !RuleShape.of(before.rule()).equals(RuleShape.of(suggestion.rule()));
    }

    /** Takes an event in. */
    public void accept(TimedEvent event) {
        engine.accept(event);
    }

    /** Tells that time has passed; to be called every minute at least. */
    public void advance() {
        engine.advance();
    }

    /** The next suggestion that is new or came to another stage since this was last asked; empty when there is none. */
    public Optional<Suggestion> news() {
        Optional<Suggestion> next = Optional.ofNullable(told.poll());
        next.ifPresent(suggestion -> taken.put(suggestion.id(), suggestion));
        return next;
    }

    /** What is suggested. */
    public Suggestions suggestions() {
        return engine;
    }

    /** What was learnt. */
    public Habits habits() {
        return engine;
    }

    /** How people stay in charge. */
    public Control control() {
        return engine.control();
    }
}
