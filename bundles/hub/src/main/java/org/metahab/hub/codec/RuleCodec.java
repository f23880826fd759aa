/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

/**
 * Rules as JSON, in the shape of openHAB's RuleDTO: {@code uid}, {@code name}, {@code description}, {@code tags},
 * {@code visibility}, {@code configuration}, {@code configDescriptions}, {@code triggers}, {@code conditions},
 * {@code actions}; a module has {@code id}, {@code label}, {@code configuration}, {@code type}, and conditions and actions
 * have {@code inputs}.
 */
public final class RuleCodec {

    private RuleCodec() {}

    /** The rule as JSON; visible, without configuration descriptions. */
    public static JsonObject encode(Rule rule) {
        JsonObject json = new JsonObject();
        json.addProperty("uid", rule.uid());
        json.addProperty("name", rule.name());
        if (!rule.description().isEmpty()) {
            json.addProperty("description", rule.description());
        }
        json.add("tags", Json.array(rule.tags()));
        json.addProperty("visibility", "VISIBLE");
        json.add("configuration", Json.tree(rule.configuration()));
        json.add("configDescriptions", new JsonArray());
        json.add("triggers", encode(rule.triggers(), false));
        json.add("conditions", encode(rule.conditions(), true));
        json.add("actions", encode(rule.actions(), true));
        return json;
    }

    /**
     * The rule that the JSON describes. Unknown fields are left alone; numbers in settings become
     * {@link java.math.BigDecimal}; a module without an id gets its place in the rule ({@code 1}, {@code 2}, …).
     *
     * @throws IllegalArgumentException when the uid is missing or a field has the wrong shape
     */
    public static Rule decode(JsonObject json) {
        List<RuleModule> triggers = modules(json, "triggers", 1);
        List<RuleModule> conditions = modules(json, "conditions", 1 + triggers.size());
        return new Rule(
                Json.required(json, "uid"),
                Json.text(json, "name"),
                Json.text(json, "description"),
                new LinkedHashSet<>(Json.texts(json, "tags")),
                Json.settings(json, "configuration"),
                triggers,
                conditions,
                modules(json, "actions", 1 + triggers.size() + conditions.size()));
    }

    private static JsonArray encode(List<RuleModule> modules, boolean withInputs) {
        JsonArray array = new JsonArray();
        for (RuleModule module : modules) {
            JsonObject json = new JsonObject();
            json.addProperty("id", module.id());
            if (!module.label().isEmpty()) {
                json.addProperty("label", module.label());
            }
            json.add("configuration", Json.tree(module.configuration()));
            json.addProperty("type", module.type());
            if (withInputs || !module.inputs().isEmpty()) {
                json.add("inputs", Json.tree(module.inputs()));
            }
            array.add(json);
        }
        return array;
    }

    private static List<RuleModule> modules(JsonObject rule, String field, int firstId) {
        List<JsonElement> elements = Json.elements(rule, field);
        return IntStream.range(0, elements.size())
                .mapToObj(i -> module(Json.object(elements.get(i), "An element of '" + field + "'"), firstId + i))
                .toList();
    }

    private static RuleModule module(JsonObject json, int place) {
        String id = Json.text(json, "id");
        Map<String, String> inputs = new LinkedHashMap<>();
        Json.settings(json, "inputs").forEach((name, value) -> inputs.put(name, String.valueOf(value)));
        return new RuleModule(
                id.isEmpty() ? String.valueOf(place) : id,
                Json.required(json, "type"),
                Json.text(json, "label"),
                Json.settings(json, "configuration"),
                inputs);
    }
}
