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
     * @param kind what people can say of it
     * @param examples how often people had done it by then
     */
    record Made(Suggestion suggestion, Instant at, SuggestionTruth.Kind kind, int examples) {}

    /** A suggestion came to a stage. */
    record Step(Suggestion suggestion, Instant at) {}

    void told(Suggestion suggestion, Instant now) {
        steps.add(new Step(suggestion, now));
        boolean again = suggestion.reason().contains("postponed");
        if (!suggestion.stage().isWaiting() || again) {
            return;
        }
        int examples = habits.get().habits().stream()
                .filter(habit -> habit.id().equals(suggestion.habit()))
                .mapToInt(habit -> habit.examples())
                .findFirst()
                .orElse(0);
        made.add(new Made(suggestion, now, truth.judge(suggestion, now), examples));
        if (declined.getOrDefault(suggestion.habit(), Set.of()).contains(deed(suggestion.rule()))) {
            repeated++;
        }
    }

    void declined(Suggestion suggestion) {
        declined.computeIfAbsent(suggestion.habit(), any -> new HashSet<>()).add(deed(suggestion.rule()));
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
