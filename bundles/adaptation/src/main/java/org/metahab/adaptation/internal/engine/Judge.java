/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.control.LearningFilter;
import org.metahab.adaptation.internal.model.ClassRecord;
import org.metahab.adaptation.internal.model.HomeModel;
import org.metahab.adaptation.internal.pattern.Pattern;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.Proposals;
import org.metahab.adaptation.internal.suggestion.SuggestionMaker;
import org.metahab.adaptation.internal.suggestion.Unwanted;
import org.metahab.adaptation.internal.suggestion.Verdict;
import org.metahab.habit.ActionClass;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides, whenever a habit shows again, whether it is put to people, and remembers why not. For one thread at a time. */
final class Judge {

    private static final Logger LOGGER = LoggerFactory.getLogger(Judge.class);

    private static final int EACH = 10;

    /** So many operated items make room for one more open suggestion. */
    private static final int ITEMS_EACH = 10;

    private final AdaptationOptions options;
    private final HomeModel model;
    private final SuggestionMaker maker;
    private final LearningFilter filter;
    private final Entries entries;
    private final Proposals proposals;
    private final Unwanted unwanted;
    private final Start start;
    private final EngineListener listener;
    private final Map<ActionClass, Verdict.Wait> waiting = new LinkedHashMap<>();
    private final Map<ActionClass, Integer> looked = new HashMap<>();
    private final Set<ActionClass> crowdedOut = new LinkedHashSet<>();

    Judge(
            AdaptationOptions options,
            HomeModel model,
            SuggestionMaker maker,
            LearningFilter filter,
            Entries entries,
            Proposals proposals,
            Start start,
            EngineListener listener) {
        this.options = options;
        this.model = model;
        this.maker = maker;
        this.filter = filter;
        this.entries = entries;
        this.proposals = proposals;
        this.unwanted = new Unwanted(entries);
        this.start = start;
        this.listener = listener;
    }

    /** Lets rules act that people said yes to before they were clear. */
    @FunctionalInterface
    interface Start {
        /** @throws IllegalStateException when it may not act, or can't; the message says why */
        void start(Suggestion clear, Instant now);
    }

    /** A person did it once more. What is not clear after ten examples is looked at again with a fifth more of them. */
    void shown(ClassRecord record, Instant now) {
        int before = looked.getOrDefault(record.action(), 0);
        boolean due = record.count() <= EACH || record.count() >= SuggestionMaker.GROWN * before;
        boolean awaited = entries.ofHabit(record.action().id())
                .filter(Entry::isLookedAtEachTime)
                .isPresent();
        if (due || awaited) {
            looked.put(record.action(), record.count());
            judge(record, now);
        }
    }

    void judge(ClassRecord record, Instant now) {
        ActionClass action = record.action();
        crowdedOut.remove(action);
        Entry entry = entries.ofHabit(action.id()).orElse(Entry.observed(action.id()));
        if (entry.made().isPresent()) {
            waiting.remove(action);
            if (!unwanted.is(action.item())) {
                reconsider(entry, record, now);
            }
            return;
        }
        Optional<String> barred = barred(action.item());
        if (barred.isPresent()) {
            leave(action, new Verdict.Wait(Stage.OBSERVED, barred.get()), now);
            return;
        }
        Verdict verdict = maker.judge(record, proposals.nextId(), now);
        if (verdict instanceof Verdict.Wait wait) {
            leave(action, wait, now);
        } else if (verdict instanceof Verdict.Propose proposal) {
            propose(action, proposal, now);
        }
    }

    /** Why nothing is suggested for an item, whatever people do with it; empty where it may be. */
    Optional<String> barred(String item) {
        return unwanted.is(item)
                ? Optional.of("never suggested: a person said '" + Dismissal.NEVER_FOR_THIS_DEVICE.words() + "'")
                : filter.whyNot(item).map(reason -> "nothing is suggested for it now: " + reason);
    }

    private void leave(ActionClass action, Verdict.Wait wait, Instant now) {
        waiting.put(action, wait);
        try {
            proposals.note(action.id(), wait.stage(), wait.reason(), now);
        } catch (IOException e) {
            LOGGER.error("Cannot store that {} is {}", action, wait.stage(), e);
        }
    }

    /** How many suggestions may wait for an answer: more, where people operate more. */
    private long mostOpen() {
        long operated = model.records().stream()
                .map(record -> record.action().item())
                .distinct()
                .count();
        return options.openSuggestions() + operated / ITEMS_EACH;
    }

    private boolean hasRoom() {
        return proposals.open() < mostOpen();
    }

    /** Questions for reasons take half of the places at most, so that what is clear never waits for them alone. */
    private boolean hasRoom(Suggestion suggestion) {
        return hasRoom() && (suggestion.clear() || proposals.openUnclear() < mostOpen() / 2);
    }

    private void propose(ActionClass action, Verdict.Propose proposal, Instant now) {
        Entry entry = entries.ofHabit(action.id()).orElse(Entry.observed(action.id()));
        Optional<Suggestion> unknown = entry.newOf(proposal.suggestion());
        if (unknown.isEmpty()) {
            leave(action, new Verdict.Wait(Stage.EMERGING, "what shows was declined, or failed, before"), now);
            return;
        }
        if (!hasRoom(unknown.get())) {
            crowdedOut.add(action);
            String reason = (unknown.get().clear() ? "clear enough" : "its reason is clear enough to be asked for")
                    + ", but " + proposals.open() + " suggestions wait for an answer already";
            leave(action, new Verdict.Wait(Stage.EMERGING, reason), now);
            return;
        }
        try {
            proposals.add(unknown.get());
        } catch (IOException e) {
            LOGGER.error("Suggestion for {} is put off, as it can't be stored", action, e);
            String reason = "put off, as it could not be stored: " + e.getMessage();
            waiting.put(action, new Verdict.Wait(Stage.EMERGING, reason));
            return;
        }
        waiting.remove(action);
        listener.onProposed(unknown.get(), proposal.pattern());
    }

    /**
     * Looks for another rule once there are enough examples since the former one was declined, was paused or stopped
     * fitting. What people did before it stopped fitting counts no more. One that waits for an answer gives way only where a
     * time of day turns out to be a moment such as sunset, or where it becomes clear.
     */
    private void reconsider(Entry entry, ClassRecord record, Instant now) {
        Suggestion former = entry.made().orElseThrow();
        if (entry.isToBecomeClear()) {
            clear(entry, former, record, now);
            return;
        }
        if (entry.stage().isWaiting()) {
            maker.byMoment(record, former, now).ifPresent(verdict -> revise(entry, verdict));
            return;
        }
        Instant since = entry.changedSince().orElse(former.since());
        Optional<ClassRecord> later = record.from(since);
        if (!entry.isOpenToRevision()
                || later.filter(examples -> examples.count() >= options.examples())
                        .isEmpty()) {
            return;
        }
        Verdict verdict = entry.changedSince().isPresent()
                ? maker.revise(later.get(), former, since, now)
                : maker.judgeAgain(record, former, now);
        revise(entry, verdict);
    }

    /** Once it is clear, lets the rule act that people said yes to, or puts the one to them that they did not answer yet. */
    private void clear(Entry entry, Suggestion former, ClassRecord record, Instant now) {
        boolean confirmed = entry.stage() == Stage.CONFIRMED;
        if (barred(record.action().item()).isPresent()) {
            return;
        }
        Optional<Verdict> byMoment = maker.byMoment(record, former, now);
        if (byMoment.isPresent()) {
            revise(entry, byMoment.get());
        } else if (!confirmed) {
            revise(entry, maker.judgeAgain(record, former, now));
        } else {
            start(entry, maker.clear(record, former, now), now);
        }
    }

    private void start(Entry entry, Verdict verdict, Instant now) {
        if (verdict instanceof Verdict.Wait wait) {
            waiting.put(ActionClass.parse(entry.habit()), wait);
        } else if (verdict instanceof Verdict.Unclear unclear) {
            waiting.put(ActionClass.parse(entry.habit()), unclear.why());
            entry.newOf(unclear.suggestion()).ifPresent(soFar -> show(entry, soFar));
        } else if (verdict instanceof Verdict.Propose proposal) {
            try {
                start.start(proposal.suggestion(), now);
                listener.onProposed(proposal.suggestion(), proposal.pattern());
            } catch (IllegalStateException e) {
                LOGGER.warn(
                        "The rule of suggestion {} is put to people again, as it can't start: {}",
                        proposal.suggestion().id(),
                        e.getMessage());
                revise(entry, proposal);
            }
        }
    }

    private void show(Entry entry, Suggestion soFar) {
        try {
            proposals.show(entry, soFar);
        } catch (IOException e) {
            LOGGER.error("Suggestion {} shows an earlier rule, as the present one can't be stored", soFar.id(), e);
        }
    }

    private void revise(Entry entry, Verdict verdict) {
        if (verdict instanceof Verdict.Propose proposal) {
            proposals
                    .revision(entry, proposal.suggestion())
                    .ifPresent(suggestion -> revise(entry, suggestion, proposal.pattern()));
        }
    }

    private void revise(Entry entry, Suggestion suggestion, Pattern pattern) {
        if (!entry.stage().isWaiting() && !hasRoom()) {
            crowdedOut.add(ActionClass.parse(entry.habit()));
            return;
        }
        try {
            proposals.revise(entry, suggestion);
            listener.onProposed(suggestion, pattern);
        } catch (IOException e) {
            LOGGER.error("Suggestion {} is not revised, as that can't be stored", suggestion.id(), e);
        }
    }

    /** Puts those to people again that they wanted to be asked about now, as far as there is room. */
    void askAgain(Instant now) {
        unwanted.follow(now);
        proposals.askAgain(now, mostOpen());
    }

    /**
     * Gives those their turn that found too many suggestions open; what people postponed until now comes first. What they just
     * confirmed may be clear by now; else it is told why not.
     */
    void fillUp(Instant now) {
        askAgain(now);
        entries.all().stream()
                .filter(entry -> entry.stage() == Stage.CONFIRMED)
                .map(entry -> ActionClass.parse(entry.habit()))
                .filter(action -> !waiting.containsKey(action))
                .toList()
                .forEach(action -> model.record(action).ifPresent(record -> judge(record, now)));
        for (ActionClass action : List.copyOf(crowdedOut)) {
            model.record(action).ifPresent(record -> judge(record, now));
        }
    }

    /** Why the habits that were not suggested wait. */
    Map<ActionClass, Verdict.Wait> waiting() {
        return waiting;
    }
}
