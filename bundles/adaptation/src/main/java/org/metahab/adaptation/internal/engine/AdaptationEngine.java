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
import org.metahab.adaptation.Control;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.HabitLearner;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.LearningStatus;
import org.metahab.adaptation.LiveHabits;
import org.metahab.adaptation.RulePriors;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.adaptation.internal.control.Groups;
import org.metahab.adaptation.internal.control.LearningFilter;
import org.metahab.adaptation.internal.control.RuleGate;
import org.metahab.adaptation.internal.control.WishBook;
import org.metahab.adaptation.internal.control.WishStore;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.pattern.Backtester;
import org.metahab.adaptation.internal.safety.RuleSafety;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.Proposals;
import org.metahab.adaptation.internal.suggestion.Reconciler;
import org.metahab.adaptation.internal.suggestion.RuleWatch;
import org.metahab.adaptation.internal.suggestion.SuggestionBook;
import org.metahab.adaptation.internal.suggestion.SuggestionStore;
import org.metahab.habit.ActionClass;
import org.metahab.hub.Hub;
import org.metahab.hub.HubClock;
import org.metahab.hub.event.ItemAddedEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.RuleRemovedEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.TimedEvent;

/**
 * Adapts to one home: learns from each event, judges a habit whenever it shows again, and keeps the suggestions and
 * people's answers. What it has learnt depends on the learner, the events and people's wishes alone, so that it can be learnt
 * anew at any time; what it has suggested, and what people said, is stored.
 *
 * <p>Safe for use by several threads; one at a time works in it.
 */
public final class AdaptationEngine implements Suggestions, Habits {

    private final HubClock clock;
    private final Entries entries;
    private final SuggestionBook book;
    private final Reconciler reconciler;
    private final Supervisor supervisor;
    private final TryOuts tryOuts;
    private final Presence presence;
    private final StopItem stopItem;
    private final Upkeep upkeep;
    private final RuleStart starter;
    private final Oblivion oblivion;
    private final Control control;
    private final LiveHabits live;
    private final Learning learning;

    /** With the priors of rules that are delivered. */
    public AdaptationEngine(
            AdaptationOptions options,
            Hub hub,
            HubClock clock,
            HabitLearner learner,
            SuggestionStore store,
            WishStore wishStore,
            EngineListener listener) {
        this(options, hub, clock, learner, RulePriors.delivered(), store, wishStore, listener);
    }

    /**
     * @param rules by what rules are weighed
     * @param store where habits and answers are kept
     * @param wishStore where people's other wishes are kept
     */
    public AdaptationEngine(
            AdaptationOptions options,
            Hub hub,
            HubClock clock,
            HabitLearner learner,
            RulePriors rules,
            SuggestionStore store,
            WishStore wishStore,
            EngineListener listener) {
        this.clock = clock;
        this.entries = new Entries(store, listener::onSuggestion);
        this.book = new SuggestionBook(entries, hub.rules());
        this.reconciler = new Reconciler(entries, book, hub.rules());
        Proposals proposals = new Proposals(entries, hub.rules());
        WishBook wishes = new WishBook(wishStore);
        LearningFilter filter = new LearningFilter(wishes, hub::item);
        this.supervisor = new Supervisor(
                options,
                clock.zone(),
                entries,
                new RuleWatch(entries, hub.rules(), options.reversalsToPause()),
                new RuleGate(wishes, hub.rules()),
                new Groups(hub::item),
                filter::isLeftOut);
        Questions questions = new Questions(listener, wishes);
        this.presence = new Presence(options.care(), clock.zone(), wishes, questions, this::learnAnew);
        this.tryOuts = new TryOuts(hub, entries, questions);
        this.stopItem = new StopItem(hub, options.care().stopItem(), wishes);
        Permissions permissions = new Permissions(options.care().harmful(), hub, wishes, entries, book);
        this.upkeep = new Upkeep(hub, clock.zone(), filter, entries);
        RuleSafety safety =
                new RuleSafety(hub, uid -> wishes.wishes().disabled().contains(uid));
        this.starter = new RuleStart(safety, entries, book, permissions, upkeep, supervisor);
        this.oblivion = new Oblivion(options.stream(), hub, entries, wishes, filter);
        this.control = new PeopleControl(this, clock, wishes, oblivion, questions, permissions, stopItem);
        this.learning = new Learning(
                new Learning.Home(options, hub, clock, learner, rules),
                filter,
                supervisor,
                presence,
                entries,
                proposals,
                starter,
                listener);
        this.live = new LiveOffers(this, learning, clock, entries, proposals, permissions);
    }

    /**
     * Learns from the past, then suggests what it already tells. To be called once, before or instead of the first event.
     */
    public synchronized void start(Past learntFrom) {
        learning.follows(learntFrom);
        Instant now = clock.instant();
        oblivion.finish(learntFrom, now);
        oblivion.tidy(learntFrom, now);
        reconciler.reconcile(now);
        upkeep.begin(now);
        learning.anew();
        stopItem.begin(now);
        settle();
    }

    /** Drops what was learnt, and learns from the past again. */
    void learnAnew() {
        learning.anew();
        upkeep.tidy();
    }

    /** As {@link #start}, once there is more of the past. */
    public synchronized void relearn() {
        learnAnew();
        settle();
    }

    /** Takes an event in. */
    public synchronized void accept(TimedEvent event) {
        if (event.event() instanceof RuleRemovedEvent removed) {
            book.ruleDeleted(removed.rule().uid(), clock.instant());
            upkeep.tidy();
        } else if (event.event() instanceof RuleStatusInfoEvent status) {
            reconciler.ruleEnabled(status.rule(), clock.instant());
        } else if (event.event() instanceof ItemAddedEvent added) {
            learning.know(added.item());
        } else if (event.event() instanceof ItemCommandEvent command) {
            tryOuts.commanded(command, clock.instant());
        }
        stopItem.hear(event.event(), clock.instant());
        upkeep.hear(event);
        learning.hear(event);
        settle();
    }

    /** Tells the time where nothing happens. */
    public synchronized void advance() {
        Instant now = clock.instant();
        if (upkeep.advance(now)) {
            learnAnew();
        }
        learning.advance(now);
        if (learning.isReady()) {
            learning.mind().judge().askAgain(now);
            presence.advance(now);
            supervisor.advance(now).forEach(habit -> reconsider(habit, now));
            settle();
        }
    }

    /** What people do instead of a habit's rule may be clear already. */
    private void reconsider(String habit, Instant now) {
        Mind mind = learning.mind();
        mind.model().record(ActionClass.parse(habit)).ifPresent(record -> mind.judge()
                .judge(record, now));
    }

    /** Brings the hub's rules in line with people's wishes, and what rules wait for with what is expected. */
    void settle() {
        starter.tidy();
        supervisor.apply(clock.instant());
        upkeep.expect(learning.mind().due());
    }

    Past past() {
        return learning.past();
    }

    /** How people stay in charge. */
    public Control control() {
        return control;
    }

    /** Habits that no rule is good enough for. */
    public LiveHabits live() {
        return live;
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
    public synchronized boolean isEdited(String id) {
        return book.isEdited(entries.require(id));
    }

    @Override
    public Suggestion choose(String id, int number) {
        return answer(now -> starter.choose(id, number));
    }

    @Override
    public Suggestion accept(String id) {
        return answer(now -> starter.accept(id, now));
    }

    @Override
    public Suggestion tryOut(String id) {
        return answer(now -> starter.tryOut(id, now));
    }

    @Override
    public Suggestion reject(String id, Dismissal why, String text) {
        return answer(now -> book.reject(id, why, text, now));
    }

    @Override
    public Suggestion postpone(String id, Duration span) {
        return answer(now -> book.postpone(id, AskLater.when(span, now, clock.zone()), now));
    }

    @Override
    public Suggestion pause(String id, String reason) {
        return answer(now -> book.pause(id, reason, now));
    }

    @Override
    public Suggestion undo(String id, String reason) {
        return answer(now -> starter.undo(id, reason, now));
    }

    @Override
    public Suggestion wasWrong(String id) {
        return answer(now ->
                supervisor.wasWrong(entries.require(id), learning.mind().model().timeline(), now));
    }

    private synchronized Suggestion answer(Function<Instant, Suggestion> step) {
        Instant now = clock.instant();
        Suggestion answered = step.apply(now);
        upkeep.tidy();
        learning.mind().judge().fillUp(now);
        settle();
        return answered;
    }

    /** As {@link Habits#habits}; empty while the past is read. */
    @Override
    public List<Habit> habits() {
        return learning.isReady() ? habitsNow() : List.of();
    }

    private synchronized List<Habit> habitsNow() {
        return HabitList.of(learning.mind(), entries);
    }

    /** As {@link Habits#status}; without counts while the past is read. */
    @Override
    public LearningStatus status() {
        return learning.isReady() ? statusNow() : learning.status();
    }

    private synchronized LearningStatus statusNow() {
        return learning.status();
    }

    /** Tries patterns on the home's past. */
    public synchronized Backtester backtester() {
        return new Backtester(learning.mind().model().timeline());
    }

    /** The home's model, until it is learnt anew. */
    public synchronized HomeModel model() {
        return learning.mind().model();
    }
}
