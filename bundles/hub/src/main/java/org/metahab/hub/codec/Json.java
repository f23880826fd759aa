/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON as strictly as the bus needs: a wrong shape is an {@link IllegalArgumentException} that names the field. */
final class Json {

    private Json() {}

    static JsonElement parse(String text) {
        try {
            return JsonParser.parseString(text);
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("'" + ValueCodec.shown(text) + "' is not JSON", e);
        }
    }

    static JsonObject object(JsonElement element, String what) {
        if (!element.isJsonObject()) {
            throw new IllegalArgumentException(what + " is not a JSON object");
        }
        return element.getAsJsonObject();
    }

    /** A text that must be there. */
    static String required(JsonObject object, String field) {
        if (isAbsent(object, field)) {
            throw new IllegalArgumentException("The field '" + field + "' is missing");
        }
        return text(object, field);
    }

    /** A text; empty when it is not there. */
    static String text(JsonObject object, String field) {
        if (isAbsent(object, field)) {
            return "";
        }
        if (!object.get(field).isJsonPrimitive()) {
            throw new IllegalArgumentException("The field '" + field + "' is not a text");
        }
        return object.get(field).getAsString();
    }

    static boolean flag(JsonObject object, String field) {
        return !isAbsent(object, field) && Boolean.parseBoolean(text(object, field));
    }

    /** The elements of an array; none when it is not there. */
    static List<JsonElement> elements(JsonObject object, String field) {
        if (isAbsent(object, field)) {
            return List.of();
        }
        if (!object.get(field).isJsonArray()) {
            throw new IllegalArgumentException("The field '" + field + "' is not a list");
        }
        return object.getAsJsonArray(field).asList();
    }

    static List<String> texts(JsonObject object, String field) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : elements(object, field)) {
            if (!element.isJsonPrimitive()) {
                throw new IllegalArgumentException("The list '" + field + "' holds something else than texts");
            }
            texts.add(element.getAsString());
        }
        return texts;
    }

    /** Free settings; none when they are not there. Numbers become {@link BigDecimal}; nulls are left out. */
    static Map<String, Object> settings(JsonObject object, String field) {
        if (isAbsent(object, field)) {
            return Map.of();
        }
        return settings(object(object.get(field), "The field '" + field + "'"));
    }

    static JsonArray array(Collection<String> texts) {
        JsonArray array = new JsonArray(texts.size());
        texts.forEach(array::add);
        return array;
    }

    /** @throws IllegalArgumentException for a setting that JSON can't carry */
    static JsonElement tree(Object setting) {
        if (setting instanceof String text) {
            return new JsonPrimitive(text);
        } else if (setting instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        } else if (setting instanceof Number number) {
            return new JsonPrimitive(new BigDecimal(number.toString()));
        } else if (setting instanceof Collection<?> elements) {
            JsonArray array = new JsonArray();
            elements.forEach(element -> array.add(tree(element)));
            return array;
        } else if (setting instanceof Map<?, ?> fields) {
            JsonObject object = new JsonObject();
            fields.forEach((name, value) -> object.add(String.valueOf(name), tree(value)));
            return object;
        }
        throw new IllegalArgumentException("A setting is a text, number, boolean, list or map, not a "
                + setting.getClass().getName());
    }

    private static boolean isAbsent(JsonObject object, String field) {
        return !object.has(field) || object.get(field) instanceof JsonNull;
    }

    private static Map<String, Object> settings(JsonObject object) {
        Map<String, Object> settings = new LinkedHashMap<>();
        object.entrySet().stream()
                .filter(entry -> !entry.getValue().isJsonNull())
                .forEach(entry -> settings.put(entry.getKey(), setting(entry.getValue())));
        return settings;
    }

    private static Object setting(JsonElement element) {
        if (element.isJsonArray()) {
            return element.getAsJsonArray().asList().stream()
                    .filter(e -> !e.isJsonNull())
                    .map(Json::setting)
                    .toList();
        }
        if (element.isJsonObject()) {
            return settings(element.getAsJsonObject());
        }
        JsonPrimitive primitive = element.getAsJsonPrimitive();
        if (primitive.isBoolean()) {
            return primitive.getAsBoolean();
        }
        return primitive.isNumber() ? primitive.getAsBigDecimal() : primitive.getAsString();
    }
}
