/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.metahab.hub.codec.RuleCodec;
import org.metahab.hub.codec.RuleYaml;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleRegistry;

/** Takes the rules of suggestions to another hub. Safe for use by several threads. */
public final class RuleExport {

    private static final Set<Stage> ACCEPTED = EnumSet.of(Stage.ACCEPTED, Stage.WATCHED, Stage.DRIFTING, Stage.PAUSED);
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    private final Suggestions suggestions;
    private final RuleRegistry rules;

    /** @param rules where accepted suggestions have their rules, perhaps edited by a person */
    public RuleExport(Suggestions suggestions, RuleRegistry rules) {
        this.suggestions = suggestions;
        this.rules = rules;
    }

    /** How rules are written. */
    public enum Format {
        /** openHAB's RuleDTO, as its REST takes it. */
        JSON,
        /** A file of openHAB 5.2. */
        YAML;

        /**
         * The format of that name, however it is written.
         *
         * @throws IllegalArgumentException when there is none; its message names those that there are
         */
        public static Format named(String name) {
            return Arrays.stream(values())
                    .filter(known -> known.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + name + "' is no format of rules; use one of " + Arrays.toString(values())));
        }
    }

    /**
     * A suggestion's rule: as it is on the hub where the suggestion is accepted, else as it would be installed.
     *
     * @throws NoSuchElementException when there is no such suggestion
     */
    public String one(String id, Format format) {
        Suggestion suggestion = suggestions
                .find(id)
                .orElseThrow(() -> new NoSuchElementException("There is no suggestion '" + id + "'"));
        Rule rule = current(suggestion);
        return format == Format.YAML ? RuleYaml.encode(List.of(rule)) : GSON.toJson(RuleCodec.encode(rule));
    }

    /** The rules of all accepted suggestions, paused ones too, as they are on the hub: a JSON array, or one YAML file. */
    public String accepted(Format format) {
        List<Rule> all = suggestions.all().stream()
                .filter(suggestion -> ACCEPTED.contains(suggestion.stage()))
                .map(this::current)
                .toList();
        if (format == Format.YAML) {
            return RuleYaml.encode(all);
        }
        JsonArray array = new JsonArray();
        all.forEach(rule -> array.add(RuleCodec.encode(rule)));
        return GSON.toJson(array);
    }

    private Rule current(Suggestion suggestion) {
        Rule made = suggestion.rule();
        return ACCEPTED.contains(suggestion.stage()) ? rules.rule(made.uid()).orElse(made) : made;
    }
}
