/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Map;

/** Writes values as JSON. */
final class JsonTrees {

    private JsonTrees() {}

    /** The tree of a value of {@link org.metahab.discovery.json.Json}. */
    static JsonElement of(Object value) {
        if (value instanceof Map<?, ?> map) {
            JsonObject object = new JsonObject();
            map.forEach((key, member) -> object.add(String.valueOf(key), of(member)));
            return object;
        } else if (value instanceof List<?> list) {
            JsonArray array = new JsonArray();
            list.forEach(item -> array.add(of(item)));
            return array;
        } else if (value instanceof Boolean flag) {
            return new JsonPrimitive(flag);
        } else if (value instanceof Number number) {
            return new JsonPrimitive(number);
        }
        return value instanceof String text ? new JsonPrimitive(text) : JsonNull.INSTANCE;
    }
}
