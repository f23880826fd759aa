/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.metahab.hub.rule.Rule;

/** How rules are written for another hub. */
public enum RuleFormat {
    /** openHAB's RuleDTO, as its REST takes it. */
    JSON {
        @Override
        public String one(Rule rule) {
            return GSON.toJson(RuleCodec.encode(rule));
        }

        @Override
        public String all(Collection<Rule> rules) {
            JsonArray array = new JsonArray();
            rules.forEach(rule -> array.add(RuleCodec.encode(rule)));
            return GSON.toJson(array);
        }
    },
    /** A file of openHAB 5.2. */
    YAML {
        @Override
        public String one(Rule rule) {
            return all(List.of(rule));
        }

        @Override
        public String all(Collection<Rule> rules) {
            return RuleYaml.encode(rules);
        }
    };

    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

    /**
     * The format of that name, however it is written.
     *
     * @throws IllegalArgumentException when there is none; its message names those that there are
     */
    public static RuleFormat named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is no format of rules; use one of " + Arrays.toString(values())));
    }

    /** One rule. */
    public abstract String one(Rule rule);

    /** Several rules: a JSON array, or one YAML file. */
    public abstract String all(Collection<Rule> rules);
}
