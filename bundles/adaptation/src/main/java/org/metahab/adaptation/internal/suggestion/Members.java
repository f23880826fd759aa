/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Reads members of JSON objects that must be there. */
final class Members {

    private Members() {}

    static String text(JsonObject json, String name) {
        return member(json, name).getAsString();
    }

    static List<JsonObject> objects(JsonObject json, String name) {
        List<JsonObject> objects = new ArrayList<>();
        member(json, name).getAsJsonArray().forEach(element -> objects.add(element.getAsJsonObject()));
        return objects;
    }

    static JsonElement member(JsonObject json, String name) {
        JsonElement member = json.get(name);
        if (member == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return member;
    }
}
