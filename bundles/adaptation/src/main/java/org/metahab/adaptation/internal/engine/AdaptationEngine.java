/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.LearningStatus;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.internal.model.ActionRanker;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.model.ModelListener;
import org.metahab.adaptation.internal.model.Moment;
import org.metahab.adaptation.internal.pattern.Backtester;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.Reconciler;
import org.metahab.adaptation.internal.suggestion.RuleWatch;
import org.metahab.adaptation.internal.suggestion.SuggestionBook;
import org.metahab.adaptation.internal.suggestion.SuggestionMaker;
import org.metahab.adaptation.internal.suggestion.SuggestionStore;
import org.metahab.habit.Actor;
import org.metahab.habit.Observation;
import org.metahab.habit.stream.StreamCounts;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubHistory;
import org.metahab.hub.event.RuleRemovedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.meta.Learner;

/**
 * Adapts to one home: learns from each event, judges a habit whenever it shows again, and keeps the suggestions and
 * people's answers. What it has learnt depends on the learner and the events alone; what it has suggested is stored.
 *
 * <p>Safe for use by several threads; one at a time works in it.
 */
public final class AdaptationEngine implements Suggestions, Habits {

    private final HubClock clock;
    private final String prior;
    private final EngineListener listener;
    private final HomeModel model;
    private final SuggestionMaker maker;
    private final Entries entries;
    private final SuggestionBook book;
    private final RuleWatch ruleWatch;
    private final Reconciler reconciler;
    private final Judge judge;
    private final Reversals reversals;
    private volatile boolean ready;

    /** @param prior what the learner comes from, for people */
    public AdaptationEngine(
            AdaptationOptions options,
            Hub hub,
            HubClock clock,
            Learner learner,
            String prior,
            SuggestionStore store,
            EngineListener listener) {
        this.clock = clock;
        this.prior = prior;
        this.listener = listener;
        ActionRanker ranker = ActionRanker.of(learner, hub::item);
        this.model = new HomeModel(options, clock.zone(), hub::item, ranker, new Listener());
        this.maker = new SuggestionMaker(options, hub::item, model);
        this.entries = new Entries(store, listener::onSuggestion);
        this.book = new SuggestionBook(entries, hub.rules());
        this.ruleWatch = new RuleWatch(entries, hub.rules(), options.reversalsToPause());
        this.reconciler = new Reconciler(entries, book, hub.rules());
        this.judge = new Judge(options, model, maker, entries, book, listener);
        this.reversals = new Reversals(options.reversal());
    }

    /**
     * Learns from the past, then suggests what it already tells. To be called once, before or instead of the first event.
     *
     * @param from where the past begins
     */
    public synchronized void start(HubHistory history, Instant from) {
        Instant now = clock.instant();
        history.read(from, now.plusMillis(1), model::accept);
        model.advance(now);
        reconciler.reconcile(now);
        ready = true;
        model.records().forEach(record -> judge.judge(record, now));
    }

    /** Takes an event in. */
    public synchronized void accept(TimedEvent event) {
        if (event.event() instanceof RuleRemovedEvent removed) {
            book.ruleDeleted(removed.rule().uid(), clock.instant());
        }
        model.accept(event);
    }

    /** Tells the time where nothing happens. */
    public synchronized void advance() {
        Instant now = clock.instant();
        model.advance(now);
        if (ready) {
            book.askAgain(now);
        }
    }

    private final class Listener implements ModelListener {
        @Override
        public void onRanked(Observation.Action action, Moment moment, int label, float[] scores) {
            listener.onRanked(action, moment, label, scores);
        }

        @Override
        public void onLearnt(Observation.Action action, ClassRecord record) {
            listener.onLearnt(action, record);
            if (ready) {
                Instant now = clock.instant();
                reversals
                        .reversedBy(action)
                        .flatMap(entries::ofHabit)
                        .filter(AdaptationEngine::acts)
                        .ifPresent(entry -> ruleWatch.reversed(entry, now));
                judge.judge(record, now);
            }
        }

        @Override
        public void onAutomation(Observation.Automation automation) {
            if (ready && automation.actor() instanceof Actor.Rule rule) {
                entries.ofRule(rule.uid()).filter(AdaptationEngine::acts).ifPresent(entry -> {
                    ruleWatch.acted(entry, clock.instant());
                    reversals.ruleActed(automation.at(), automation.action(), entry.habit());
                });
            }
        }
    }

    private static boolean acts(Entry entry) {
        return entry.stage().isRunning() && entry.stage() != Stage.TRIED_OUT;
    }

    @Override
    public synchronized List<Suggestion> all() {
        return entries.suggestions();
    }

    @Override
    public synchronized Optional<Suggestion> find(String id) {
        return entries.find(id).flatMap(Entry::made);
    }

    @Override
    public Suggestion accept(String id) {
        return answer(now -> book.accept(id, now));
    }

    @Override
    public Suggestion tryOut(String id) {
        return answer(now -> book.tryOut(id, now));
    }

    @Override
    public Suggestion reject(String id, Dismissal why, String text) {
        return answer(now -> book.reject(id, why, text, now));
    }

    @Override
    public Suggestion postpone(String id, Duration span) {
        return answer(now -> book.postpone(id, now.plus(span), now));
    }

    @Override
    public Suggestion pause(String id, String reason) {
        return answer(now -> book.pause(id, reason, now));
    }

    @Override
    public Suggestion undo(String id, String reason) {
        return answer(now -> book.undo(id, reason, now));
    }

    private synchronized Suggestion answer(Function<Instant, Suggestion> step) {
        Instant now = clock.instant();
        Suggestion answered = step.apply(now);
        judge.fillUp(now);
        return answered;
    }

    /** As {@link Habits#habits}; empty while the past is read. */
    @Override
    public List<Habit> habits() {
        return ready ? habitsNow() : List.of();
    }

    private synchronized List<Habit> habitsNow() {
        return HabitList.of(model, entries, judge.waiting(), maker::label);
    }

    /** As {@link Habits#status}; without counts while the past is read. */
    @Override
    public LearningStatus status() {
        return ready ? statusNow() : new LearningStatus(false, prior, 0, 0, 0, "");
    }

    private synchronized LearningStatus statusNow() {
        StreamCounts counts = model.counts();
        return new LearningStatus(
                true, prior, counts.events(), counts.actions(), model.records().size(), "");
    }

    /** Tries patterns on the home's past. */
    public synchronized Backtester backtester() {
        return new Backtester(model.timeline());
    }

    /** The home's model. */
    public HomeModel model() {
        return model;
    }
}
