/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Forgotten;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.internal.control.Erasure;
import org.metahab.adaptation.internal.control.LearningFilter;
import org.metahab.adaptation.internal.control.WishBook;
import org.metahab.adaptation.internal.delay.Watched;
import org.metahab.adaptation.internal.suggestion.Entries;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.SuggestionEraser;
import org.metahab.habit.ActionClass;
import org.metahab.habit.stream.Aftermath;
import org.metahab.habit.stream.StreamOptions;
import org.metahab.hub.HistoryEraser;
import org.metahab.hub.Hub;
import org.metahab.hub.HubHistory;
import org.metahab.hub.item.Item;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what people want forgotten, in the hub's history and in what is stored of habits. For one thread at a time. */
final class Oblivion {

    private static final Logger LOGGER = LoggerFactory.getLogger(Oblivion.class);
    private static final String NO_ERASER =
            "The history is kept by the hub itself and has to be erased there; it is not learnt from any more.";

    private final StreamOptions stream;
    private final Hub hub;
    private final Entries entries;
    private final SuggestionEraser suggestions;
    private final WishBook wishes;
    private final LearningFilter filter;
    private final OwnTraces traces;

    Oblivion(StreamOptions stream, Hub hub, Entries entries, WishBook wishes, LearningFilter filter) {
        this.stream = stream;
        this.hub = hub;
        this.entries = entries;
        this.suggestions = new SuggestionEraser(entries, hub.rules());
        this.wishes = wishes;
        this.filter = filter;
        this.traces = new OwnTraces(hub, entries, filter);
    }

    /**
     * Forgets; what is to be forgotten is noted first, so that a crash does not leave it half done.
     *
     * @throws IllegalStateException when it cannot be done now; it stays noted
     */
    Forgotten forget(Erasure erasure, Past past, Instant now) {
        wishes.erasing(erasure, false);
        if (!past.isThere()) {
            throw new IllegalStateException(
                    "The history is not read yet; that is noted, and forgotten as soon as it is");
        }
        long events = 0;
        String note = "";
        if (past.forgetter().isPresent()) {
            events = erase(erasure, past.history(), past.forgetter().get());
        } else {
            wishes.exclude(new Exclusion(erasure.scope(), erasure.from(), erasure.until(), "forgotten"));
            note = NO_ERASER;
        }
        boolean answersToo = erasure.wholly() && !(erasure.scope() instanceof Scope.Person);
        Set<String> habits = answersToo ? concerned(erasure) : waiting(erasure.scope());
        int withRules = answersToo ? withRules(habits) : 0;
        int kept = answersToo ? suggestions.forget(habits, now) : 0;
        if (!answersToo) {
            suggestions.drop(habits, now);
        }
        suggestions.forgetEvidence(
                entry -> erasure.scope() instanceof Scope.Person || concerns(erasure.scope(), entry),
                evidence -> isGone(evidence, erasure));
        suggestions.forgetAlternatives(rule -> looksAt(rule, erasure.scope()));
        wishes.erasing(erasure, true);
        return new Forgotten(erasure.scope(), events, habits.size(), withRules - kept, kept, note);
    }

    /** Forgets what was left to be forgotten; what can't be forgotten now stays noted until the next start. */
    void finish(Past past, Instant now) {
        for (Erasure erasure : wishes.wishes().erasures()) {
            try {
                forget(erasure, past, now);
            } catch (RuntimeException e) {
                LOGGER.error(
                        "{} can't be forgotten now; it is not learnt from, and it is tried again at the next start",
                        erasure.scope(),
                        e);
            }
        }
    }

    /** Drops exclusions of a time that is neither learnt from nor kept any more. */
    void tidy(Past past, Instant now) {
        Instant from = past.from(now);
        try {
            wishes.drop(exclusion -> exclusion
                    .end()
                    .filter(end -> end.isBefore(from) && !past.reachesBefore(end))
                    .isPresent());
        } catch (RuntimeException e) {
            LOGGER.warn("Exclusions that ended long ago stay for now: {}", e.toString());
        }
    }

    private int withRules(Set<String> habits) {
        return (int) habits.stream()
                .flatMap(habit -> entries.ofHabit(habit).stream())
                .flatMap(entry -> entry.made().stream())
                .filter(made -> hub.rules().rule(made.rule().uid()).isPresent())
                .count();
    }

    /** Drops the suggestions of a scope that nobody accepted or declined yet. */
    void dropUnanswered(Scope scope, Instant now) {
        Set<String> habits = waiting(scope);
        if (!(scope instanceof Scope.Person)) {
            entries.all().stream()
                    .filter(entry -> entry.stage() == Stage.POSTPONED && concerns(scope, entry))
                    .forEach(entry -> habits.add(entry.habit()));
        }
        suggestions.drop(habits, now);
    }

    /** Of a person, what nobody's name is known of goes too, as it may be theirs. */
    private static boolean isGone(Evidence evidence, Erasure erasure) {
        boolean theirs = !(erasure.scope() instanceof Scope.Person person)
                || evidence.who().isEmpty()
                || evidence.who().equals(person.name());
        return theirs
                && !evidence.at().isBefore(erasure.from())
                && evidence.at().isBefore(erasure.until());
    }

    /** Of what a person did, what came of it goes first: it is found by what the person did. */
    private long erase(Erasure erasure, HubHistory history, HistoryEraser eraser) {
        if (erasure.scope() instanceof Scope.Everything) {
            return eraser.forget("", erasure.from(), erasure.until());
        }
        if (erasure.scope() instanceof Scope.Person person) {
            Aftermath aftermath = new Aftermath(stream, hub::item, person.name(), erasure.from(), erasure.until());
            return eraser.forget(erasure.from(), aftermath.end(), aftermath)
                    + eraser.forgetPerson(person.name(), erasure.from(), erasure.until());
        }
        long events = erase(items(erasure.scope()), erasure, eraser);
        return events + erase(traces.of(erasure.scope(), history, erasure.from(), erasure.until()), erasure, eraser);
    }

    private static long erase(Collection<String> items, Erasure erasure, HistoryEraser eraser) {
        return items.stream()
                .mapToLong(item -> eraser.forget(item, erasure.from(), erasure.until()))
                .sum();
    }

    private Collection<String> items(Scope scope) {
        return scope instanceof Scope.Item one
                ? List.of(one.name())
                : hub.items().stream()
                        .map(Item::name)
                        .filter(item -> filter.concernsItem(scope, item))
                        .toList();
    }

    /**
     * Habits of a scope that nobody answered yet; they are found again as far as they show in what remains. Which of them a
     * person has a part in can't be told, so all may.
     */
    private Set<String> waiting(Scope scope) {
        return habits(entry -> (entry.stage().isWaiting() || entry.made().isEmpty())
                && (scope instanceof Scope.Person || concerns(scope, entry)));
    }

    /** Habits of the scope's items, and those whose rules look at them. What began after that was asked for is not meant. */
    private Set<String> concerned(Erasure erasure) {
        return habits(entry -> !isLater(entry, erasure.until()) && concerns(erasure.scope(), entry));
    }

    private static boolean isLater(Entry entry, Instant moment) {
        return entry.life().moves().stream()
                .findFirst()
                .filter(first -> !first.at().isBefore(moment))
                .isPresent();
    }

    private Set<String> habits(Predicate<Entry> which) {
        return entries.all().stream()
                .filter(which)
                .map(Entry::habit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean concerns(Scope scope, Entry entry) {
        return scope instanceof Scope.Everything
                || filter.concernsItem(scope, ActionClass.parse(entry.habit()).item())
                || inQuestion(entry).anyMatch(rule -> looksAt(rule, scope));
    }

    /** All rules that a suggestion offers that nobody answered for good yet; else its own. */
    private static Stream<Rule> inQuestion(Entry entry) {
        boolean isOpen = entry.stage().isOpen();
        return entry.made().stream()
                .flatMap(made -> isOpen ? made.offered().stream().map(Alternative::rule) : Stream.of(made.rule()));
    }

    private boolean looksAt(Rule rule, Scope scope) {
        return Stream.concat(rule.triggers().stream(), rule.conditions().stream())
                .map(RuleModule::configuration)
                .anyMatch(settings -> settings.get("itemName") instanceof String item
                        && filter.concernsItem(scope, Watched.item(item)));
    }
}
