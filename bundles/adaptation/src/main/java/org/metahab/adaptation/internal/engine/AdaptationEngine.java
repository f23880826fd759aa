/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.LearningStatus;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.internal.model.ActionRanker;
import org.metahab.adaptation.internal.model.CandidateRanker;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.model.LearnerRanker;
import org.metahab.adaptation.internal.model.ModelListener;
import org.metahab.adaptation.internal.model.Moment;
import org.metahab.adaptation.internal.model.StateAware;
import org.metahab.adaptation.internal.pattern.Backtester;
import org.metahab.adaptation.internal.suggestion.SuggestionBook;
import org.metahab.adaptation.internal.suggestion.SuggestionMaker;
import org.metahab.adaptation.internal.suggestion.SuggestionStore;
import org.metahab.adaptation.internal.suggestion.Verdict;
import org.metahab.habit.ActionClass;
import org.metahab.habit.Actor;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.habit.stream.StreamCounts;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.HubHistory;
import org.metahab.hub.event.RuleRemovedEvent;
import org.metahab.hub.event.TimedEvent;
import org.metahab.meta.Learner;
import org.metahab.meta.TaskShape;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adapts to one home: learns from each event, judges a habit whenever it shows again, and keeps the suggestions and
 * people's answers. What it has learnt depends on the learner and the events alone; what it has suggested is stored.
 *
 * <p>Safe for use by several threads; one at a time works in it.
 */
public final class AdaptationEngine implements Suggestions, Habits {

    private static final Logger LOGGER = LoggerFactory.getLogger(AdaptationEngine.class);

    private final AdaptationOptions options;
    private final HubClock clock;
    private final String prior;
    private final EngineListener listener;
    private final HomeModel model;
    private final SuggestionMaker maker;
    private final SuggestionBook book;
    private final Reversals reversals;
    private final Map<ActionClass, Verdict.Wait> waiting = new LinkedHashMap<>();
    private final Set<ActionClass> crowdedOut = new LinkedHashSet<>();
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
        this.options = options;
        this.clock = clock;
        this.prior = prior;
        this.listener = listener;
        ActionRanker ranker = ranker(learner, hub::item);
        this.model = new HomeModel(options, clock.zone(), hub::item, ranker, new Listener());
        this.maker = new SuggestionMaker(options, hub::item, model);
        this.book = new SuggestionBook(hub.rules(), store, options.reversalsToPause(), listener::onSuggestion);
        this.reversals = new Reversals(options.reversal());
    }

    private static ActionRanker ranker(Learner learner, ItemLookup items) {
        return learner.architecture().shape() instanceof TaskShape.Ranking ranking
                ? new CandidateRanker(learner, ranking, items)
                : new StateAware(new LearnerRanker(learner));
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
        book.reconcile(now);
        ready = true;
        model.records().forEach(this::judge);
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
        model.advance(clock.instant());
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
                reversals.reversedBy(action).ifPresent(id -> book.reversed(id, clock.instant()));
                judge(record);
            }
        }

        @Override
        public void onAutomation(Observation.Automation automation) {
            if (ready && automation.actor() instanceof Actor.Rule rule) {
                book.ofRule(rule.uid())
                        .filter(suggestion -> suggestion.state() == Suggestion.State.ACCEPTED)
                        .ifPresent(suggestion ->
                                reversals.ruleActed(automation.at(), automation.action(), suggestion.id()));
            }
        }
    }

    private void judge(ClassRecord record) {
        ActionClass action = record.action();
        crowdedOut.remove(action);
        if (book.ofHabit(action.id()).isPresent()) {
            waiting.remove(action);
            return;
        }
        Verdict verdict = maker.judge(record, book.nextId(), clock.instant());
        if (verdict instanceof Verdict.Wait wait) {
            waiting.put(action, wait);
        } else if (verdict instanceof Verdict.Propose proposal) {
            propose(action, proposal);
        }
    }

    private void propose(ActionClass action, Verdict.Propose proposal) {
        if (book.open() >= options.openSuggestions()) {
            crowdedOut.add(action);
            String reason = "clear enough, but " + book.open() + " suggestions wait for an answer already";
            waiting.put(action, new Verdict.Wait(Habit.Stage.EMERGING, reason));
            return;
        }
        try {
            book.add(proposal.suggestion());
        } catch (IOException e) {
            LOGGER.error("Suggestion for {} is put off, as it can't be stored", action, e);
            String reason = "put off, as it could not be stored: " + e.getMessage();
            waiting.put(action, new Verdict.Wait(Habit.Stage.EMERGING, reason));
            return;
        }
        waiting.remove(action);
        listener.onProposed(proposal.suggestion(), proposal.pattern());
    }

    /** Gives those their turn that found too many suggestions open. */
    private void fillUp() {
        for (ActionClass action : List.copyOf(crowdedOut)) {
            model.record(action).ifPresent(this::judge);
        }
    }

    @Override
    public synchronized List<Suggestion> all() {
        return book.all();
    }

    @Override
    public synchronized Optional<Suggestion> find(String id) {
        return book.find(id);
    }

    @Override
    public synchronized Suggestion accept(String id) {
        Suggestion accepted = book.accept(id, clock.instant());
        fillUp();
        return accepted;
    }

    @Override
    public synchronized Suggestion reject(String id, String reason) {
        Suggestion rejected = book.reject(id, reason, clock.instant());
        fillUp();
        return rejected;
    }

    @Override
    public synchronized Suggestion undo(String id, String reason) {
        return book.undo(id, reason, clock.instant());
    }

    /** As {@link Habits#habits}; empty while the past is read. */
    @Override
    public List<Habit> habits() {
        return ready ? habitsNow() : List.of();
    }

    private synchronized List<Habit> habitsNow() {
        return HabitList.of(model, book, waiting, maker::label);
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
