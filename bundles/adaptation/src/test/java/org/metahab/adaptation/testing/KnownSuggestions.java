/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.metahab.adaptation.Agreement;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Backtest;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.Suggestions;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

/** Suggestions that keep the contract of answers, without a hub behind them. */
public final class KnownSuggestions implements Suggestions {

    public static final Instant MORNING = Instant.parse("2026-03-02T06:41:00Z");

    private final Map<String, Suggestion> suggestions = new LinkedHashMap<>();
    private final Set<String> edited = new HashSet<>();

    public KnownSuggestions(Suggestion... known) {
        Stream.of(known).forEach(this::put);
    }

    /** A suggestion that waits for an answer, with a rule that switches the hall light on. */
    public static Suggestion waiting(String id) {
        return new Suggestion(
                id,
                "Hall_Light:ON",
                List.of(new Alternative(
                        "You switch it on.",
                        List.of(new Evidence(MORNING, "anna", "Monday")),
                        List.of(),
                        0.9,
                        new Backtest(3, 1, 0),
                        new Agreement(5, 6, 40, 41),
                        rule("metahab-" + id))),
                Stage.SUGGESTED,
                MORNING,
                "");
    }

    /** The same where it may also be about another time. */
    public static Suggestion doubtful(String id) {
        Alternative evening = new Alternative(
                "You switch it on in the evening.",
                List.of(new Evidence(MORNING, "", "Sunday")),
                List.of(new Evidence(MORNING, "", "not on Saturday")),
                0.7,
                new Backtest(3, 0, 2),
                Agreement.NONE,
                rule("metahab-" + id, "18:20"));
        List<Alternative> offered = new ArrayList<>(waiting(id).offered());
        offered.add(evening);
        return new Suggestion(id, "Hall_Light:ON", offered, Stage.SUGGESTED, MORNING, "");
    }

    /** A suggestion that waits for an answer, of which only the reason is clear. */
    public static Suggestion unclear(String id) {
        return new Suggestion(id, "Hall_Light:ON", waiting(id).offered(), false, Stage.SUGGESTED, MORNING, "");
    }

    private static Rule rule(String uid) {
        return rule(uid, "06:40");
    }

    private static Rule rule(String uid, String time) {
        return new Rule(
                uid,
                "Hall light on",
                "You switch it on.",
                Set.of("metahab"),
                Map.of(),
                List.of(RuleModule.of("trigger", "timer.TimeOfDayTrigger", Map.of("time", time))),
                List.of(RuleModule.of("condition1", "timer.DayOfWeekCondition", Map.of("days", List.of("MON", "TUE")))),
                List.of(RuleModule.of(
                        "action", "core.ItemCommandAction", Map.of("itemName", "Hall_Light", "command", "ON"))));
    }

    /** Adds a suggestion, or replaces the one with its id. */
    public synchronized void put(Suggestion suggestion) {
        suggestions.put(suggestion.id(), suggestion);
    }

    /** Forgets a suggestion. */
    public synchronized void forget(String id) {
        suggestions.remove(id);
    }

    @Override
    public synchronized List<Suggestion> all() {
        return List.copyOf(suggestions.values());
    }

    @Override
    public synchronized Optional<Suggestion> find(String id) {
        return Optional.ofNullable(suggestions.get(id));
    }

    @Override
    public synchronized boolean isEdited(String id) {
        return edited.contains(require(id).id());
    }

    /** As if a person had edited its rule. */
    public synchronized void edit(String id) {
        edited.add(require(id).id());
    }

    @Override
    public synchronized Suggestion choose(String id, int number) {
        Suggestion chosen = require(id).choosing(number);
        put(chosen);
        return chosen;
    }

    @Override
    public Suggestion accept(String id) {
        return to(id, require(id).clear() ? Stage.ACCEPTED : Stage.CONFIRMED, "");
    }

    @Override
    public Suggestion tryOut(String id) {
        return to(id, Stage.TRIED_OUT, "");
    }

    @Override
    public Suggestion reject(String id, Dismissal why, String text) {
        return to(id, Stage.REJECTED, why == Dismissal.UNSAID ? text : why.words() + ": " + text);
    }

    @Override
    public Suggestion postpone(String id, Duration span) {
        return to(id, Stage.POSTPONED, span.toString());
    }

    @Override
    public Suggestion pause(String id, String reason) {
        return to(id, Stage.PAUSED, reason);
    }

    @Override
    public Suggestion undo(String id, String reason) {
        Stage stage = require(id).stage();
        if (stage != Stage.REJECTED && !stage.isRunning()) {
            throw new IllegalStateException("Suggestion " + id + " was not accepted");
        }
        return to(id, stage == Stage.REJECTED ? Stage.SUGGESTED : Stage.RETIRED, reason);
    }

    @Override
    public Suggestion wasWrong(String id) {
        return to(id, Stage.DRIFTING, "wrong");
    }

    private Suggestion to(String id, Stage stage, String reason) {
        Suggestion suggestion = require(id);
        Suggestion changed = suggestion.at(stage, suggestion.since(), reason);
        put(changed);
        return changed;
    }

    private Suggestion require(String id) {
        return find(id).orElseThrow(NoSuchElementException::new);
    }
}
