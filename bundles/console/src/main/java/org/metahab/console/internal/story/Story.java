/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.story;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.thing.Thing;

/**
 * Turns what happens into lines, and knows when the story is complete: from a device that was discovered to a learnt
 * rule's command that arrived at one. Safe for use by several threads.
 */
final class Story {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private final Supplier<ZonedDateTime> clock;
    private final Consumer<String> out;
    private final Set<String> things = new HashSet<>();
    private final Map<String, Integer> repetitions = new HashMap<>();
    private final Map<String, Stage> suggestions = new HashMap<>();
    private final Set<String> commandedByRule = new HashSet<>();
    private int ruleRuns;
    private int arrivals;
    private @Nullable LocalDate firstDay;

    Story(Supplier<ZonedDateTime> clock, Consumer<String> out) {
        this.clock = clock;
        this.out = out;
    }

    synchronized void discovered(Thing thing) {
        if (things.add(thing.uid())) {
            String where = thing.location().isEmpty() ? "" : " in the " + thing.location();
            line(
                    "discovered",
                    thing.label() + where + " (" + thing.uid() + ", "
                            + count(thing.channels().size(), "channel") + ")");
        }
    }

    synchronized void acted(String person, String what) {
        int times = repetitions.merge(person + what, 1, Integer::sum);
        line("person", person + " " + what + (times > 1 ? ", for the " + ordinal(times) + " time" : ""));
    }

    synchronized void suggestion(Suggestion suggestion) {
        if (suggestion.stage() == suggestions.put(suggestion.id(), suggestion.stage())) {
            return;
        }
        switch (suggestion.stage()) {
            case SUGGESTED, REVISED -> line("suggestion", suggestion.id() + ": " + suggestion.question());
            case CONFIRMED -> line("confirmed", suggestion.id() + "; it acts once it is clear when");
            case ACCEPTED ->
                line(
                        "accepted",
                        suggestion.id() + "; it is now the rule '"
                                + suggestion.rule().name() + "'");
            case REJECTED -> line("rejected", suggestion.id() + "; it is not suggested again");
            case RETIRED -> line("undone", suggestion.id() + "; its rule doesn't run any more");
            case PAUSED -> line("paused", suggestion.id() + ": " + suggestion.reason());
            default -> {
                // the story leaves out how rules do
            }
        }
    }

    synchronized void ruleRan(String name) {
        ruleRuns++;
        line("rule ran", name);
    }

    synchronized void commandedByRule(String item, String label, String command) {
        commandedByRule.add(item);
        line("command", label + " → " + command);
    }

    synchronized void arrived(String item, String device, String command) {
        if (commandedByRule.remove(item)) {
            arrivals++;
            line("device", device + " received " + command + " and did it");
        }
    }

    /** Whether a learnt rule's command arrived at a device. */
    synchronized boolean isComplete() {
        return arrivals > 0;
    }

    /** Days of the home's time since the first line. */
    synchronized long days() {
        return firstDay == null
                ? 0
                : ChronoUnit.DAYS.between(firstDay, clock.get().toLocalDate());
    }

    synchronized void sum() {
        long accepted = suggestions.values().stream().filter(Stage::isRunning).count();
        int actions = repetitions.values().stream().mapToInt(Integer::intValue).sum();
        out.accept("");
        out.accept("  So far: " + count(things.size(), "device") + " discovered, " + count(actions, "action")
                + " of people, " + count(suggestions.size(), "suggestion") + ", " + accepted + " accepted, "
                + count(ruleRuns, "rule run") + ", " + count(arrivals, "command") + " at devices.");
    }

    synchronized void note(String text) {
        line("", text);
    }

    private void line(String what, String text) {
        ZonedDateTime now = clock.get();
        if (firstDay == null) {
            firstDay = now.toLocalDate();
        }
        out.accept("  Day %d %s  %-11s %s".formatted(days() + 1, TIME.format(now), what, text));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String ordinal(int number) {
        if (number % 100 >= 11 && number % 100 <= 13) {
            return number + "th";
        }
        return number
                + switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
