/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.soak;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.metahab.adaptation.Habits;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.codec.RuleCodec;
import org.metahab.hub.rule.Rule;

/** What happened between the hub and the household's people, noted while it happens. */
final class SoakNotes {

    private final SuggestionTruth truth;
    private final Supplier<Habits> habits;
    private final List<Made> made = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Set<List<Object>>> declined = new HashMap<>();
    private final List<String> refusals = new ArrayList<>();
    private int repeated;

    /** @param habits what is learnt now */
    SoakNotes(SuggestionTruth truth, Supplier<Habits> habits) {
        this.truth = truth;
        this.habits = habits;
    }

    /**
     * A suggestion was put to people, for the first time or revised.
     *
     * @param put as it was put to them
     * @param suggestion with the rule first that they mean; where only its reason was clear, the rule that was started since
     * @param meant the number that the rule had that they mean
     * @param kind what people can say of it
     * @param examples how often people had done it by then
     */
    record Made(
            Suggestion put, Suggestion suggestion, int meant, Instant at, SuggestionTruth.Kind kind, int examples) {}

    /** A suggestion came to a stage. */
    record Step(Suggestion suggestion, Instant at) {}

    void told(Suggestion suggestion, Instant now) {
        steps.add(new Step(suggestion, now));
        if (suggestion.stage() == Stage.ACCEPTED) {
            started(suggestion);
        }
        boolean again = suggestion.reason().contains("postponed");
        if (!suggestion.stage().isWaiting() || again || isChosen(suggestion)) {
            return;
        }
        int examples = habits.get().habits().stream()
                .filter(habit -> habit.id().equals(suggestion.habit()))
                .mapToInt(habit -> habit.examples())
                .findFirst()
                .orElse(0);
        int number = truth.choice(suggestion, now);
        Suggestion meant = suggestion.choosing(number);
        made.add(new Made(suggestion, meant, number, now, truth.judge(meant, now), examples));
        Set<List<Object>> before = declined.getOrDefault(suggestion.habit(), Set.of());
        if (suggestion.offered().stream().anyMatch(one -> before.contains(deed(one.rule())))) {
            repeated++;
        }
    }

    /** What people said yes to before it was clear has its rule now. */
    private void started(Suggestion suggestion) {
        made.replaceAll(one -> one.suggestion().id().equals(suggestion.id())
                        && !one.suggestion().clear()
                        && one.kind().isWelcome()
                ? new Made(one.put(), suggestion, one.meant(), one.at(), one.kind(), one.examples())
                : one);
    }

    /** Whether nothing is new but which of its rules comes first. */
    private boolean isChosen(Suggestion suggestion) {
        return made.stream()
                .filter(one -> one.suggestion().id().equals(suggestion.id()))
                .reduce((earlier, later) -> later)
                .filter(one -> one.put().offered().size() > 1)
                .filter(one -> deeds(one.put()).equals(deeds(suggestion)))
                .isPresent();
    }

    private static Set<List<Object>> deeds(Suggestion suggestion) {
        return suggestion.offered().stream().map(one -> deed(one.rule())).collect(Collectors.toSet());
    }

    void declined(Suggestion suggestion) {
        declined.computeIfAbsent(suggestion.habit(), any -> new HashSet<>()).addAll(deeds(suggestion));
    }

    void refused(Suggestion suggestion, String why) {
        refusals.add(suggestion.rule().name() + ": " + why);
    }

    /** Equal for rules that do the same, also where one of them was read from a file. */
    private static List<Object> deed(Rule rule) {
        JsonObject json = RuleCodec.encode(rule);
        return List.of(json.get("triggers"), json.get("conditions"), json.get("actions"));
    }

    /** What was put to people, in order. */
    List<Made> made() {
        return made;
    }

    /** Whether the rule of a suggestion ran at a moment. */
    boolean ran(Made one, Instant at) {
        Stage stage = Stage.SUGGESTED;
        Rule rule = one.suggestion().rule();
        for (Step step : steps) {
            if (step.suggestion().id().equals(one.suggestion().id())
                    && !step.at().isAfter(at)) {
                stage = step.suggestion().stage();
                rule = step.suggestion().rule();
            }
        }
        return stage.isRunning() && deed(rule).equals(deed(one.suggestion().rule()));
    }

    /** When the rule of a suggestion was first called into question after a moment; {@link Instant#MAX} when it never was. */
    Instant questioned(Made one, Instant after) {
        return steps.stream()
                .filter(step -> step.suggestion().id().equals(one.suggestion().id())
                        && step.at().isAfter(after)
                        && (step.suggestion().stage() == Stage.DRIFTING
                                || step.suggestion().stage() == Stage.PAUSED))
                .map(Step::at)
                .findFirst()
                .orElse(Instant.MAX);
    }

    /** How often something was put to people that they had declined before. */
    int repeated() {
        return repeated;
    }

    /** What could not be accepted, and why. */
    List<String> refusals() {
        return refusals;
    }
}
