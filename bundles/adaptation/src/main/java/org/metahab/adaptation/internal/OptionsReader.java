/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Caution;
import org.metahab.habit.stream.StreamOptions;

/** Reads options from the configuration. */
final class OptionsReader {

    private OptionsReader() {}

    /** @throws IllegalArgumentException when a setting is wrong; the message names it */
    static AdaptationOptions read(AdaptationConfig config) {
        AdaptationOptions defaults = AdaptationOptions.DEFAULT;
        return new AdaptationOptions(
                StreamOptions.DEFAULT
                        .withEcho(Duration.ofSeconds(config.echoSeconds()))
                        .withAutomationUsers(Set.of(config.automationUsers())),
                config.examples(),
                config.precision(),
                defaults.coverage(),
                defaults.lift(),
                config.openSuggestions(),
                Duration.ofMinutes(config.reversalMinutes()),
                config.reversalsToPause(),
                care(config));
    }

    private static Care care(AdaptationConfig config) {
        Map<String, Caution> harmful = harmful(config.harmful());
        return new Care(
                harmful.isEmpty() ? Care.HARMFUL : harmful,
                Duration.ofMinutes(config.overrideMinutes()),
                Care.DEFAULT.settle(),
                config.actionsPerHour(),
                Care.DEFAULT.turns(),
                Duration.ofHours(config.absenceHours()),
                config.unusualActions(),
                config.stopItem().isBlank() ? Care.DEFAULT.stopItem() : config.stopItem(),
                precisions(config.precisionOfKind()));
    }

    /** {@code lock}, {@code oven=each time}, {@code heating=in writing}. */
    static Map<String, Caution> harmful(String[] words) {
        Map<String, Caution> harmful = new LinkedHashMap<>();
        for (String word : words) {
            if (!word.isBlank()) {
                String[] parts = word.split("=", 2);
                harmful.put(parts[0].strip(), parts.length == 1 ? Caution.NEVER : caution(word, parts[1]));
            }
        }
        return harmful;
    }

    private static Caution caution(String setting, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "never" -> Caution.NEVER;
            case "each time" -> Caution.EACH_TIME;
            case "in writing" -> Caution.IN_WRITING;
            default ->
                throw new IllegalArgumentException(
                        "harmful: '" + setting + "' is not understood; write never, each time or in writing behind =");
        };
    }

    private static Map<String, Double> precisions(String[] settings) {
        Map<String, Double> precisions = new LinkedHashMap<>();
        for (String setting : settings) {
            if (!setting.isBlank()) {
                String[] parts = setting.split("=", 2);
                if (parts.length == 1) {
                    throw new IllegalArgumentException("precisionOfKind: '" + setting
                            + "' is not understood; write a type and a number: Rollershutter=0.9");
                }
                precisions.put(parts[0].strip().toLowerCase(Locale.ROOT), Double.parseDouble(parts[1].strip()));
            }
        }
        return precisions;
    }
}
