/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.metahab.adaptation.Exclusion;
import org.metahab.adaptation.Mode;
import org.metahab.adaptation.Scope;

/** Wishes as JSON. */
final class WishCodec {

    private static final int VERSION = 1;

    private WishCodec() {}

    static JsonObject encode(Wishes wishes) {
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        JsonObject modes = new JsonObject();
        wishes.modes().forEach((mode, since) -> modes.addProperty(mode.name(), since.toString()));
        json.add("modes", modes);
        json.add("exclusions", array(wishes.exclusions(), WishCodec::exclusion));
        json.add("permissions", array(wishes.permissions(), WishCodec::permission));
        json.add("holds", array(wishes.holds(), WishCodec::hold));
        JsonArray disabled = new JsonArray();
        wishes.disabled().forEach(disabled::add);
        json.add("disabled", disabled);
        json.add("erasures", array(wishes.erasures(), WishCodec::erasure));
        json.add("noticed", noticed(wishes.noticed()));
        return json;
    }

    /** @throws IllegalArgumentException or another {@link RuntimeException} of Gson or time when it is damaged */
    static Wishes decode(JsonObject json) {
        int version = member(json, "version").getAsInt();
        if (version > VERSION) {
            throw new IllegalArgumentException(
                    "it is of version " + version + ", but this program reads up to version " + VERSION);
        }
        Map<Mode, Instant> modes = new EnumMap<>(Mode.class);
        member(json, "modes")
                .getAsJsonObject()
                .entrySet()
                .forEach(entry -> modes.put(
                        Mode.valueOf(entry.getKey()),
                        Instant.parse(entry.getValue().getAsString())));
        Set<String> disabled = new LinkedHashSet<>();
        member(json, "disabled").getAsJsonArray().forEach(uid -> disabled.add(uid.getAsString()));
        return new Wishes(
                modes,
                list(json, "exclusions", WishCodec::exclusion),
                list(
                        json,
                        "permissions",
                        one -> new Permission(
                                text(one, "habit"), text(one, "person"), text(one, "text"), at(one, "at"))),
                list(json, "holds", one -> new Hold(text(one, "item"), text(one, "except"), at(one, "until"))),
                disabled,
                list(json, "erasures", WishCodec::erasure),
                json.has("noticed") ? noticed(json.getAsJsonObject("noticed")) : Noticed.NONE);
    }

    private static JsonObject noticed(Noticed noticed) {
        JsonObject json = new JsonObject();
        JsonArray modes = new JsonArray();
        noticed.modes().forEach(mode -> modes.add(mode.name()));
        json.add("modes", modes);
        json.add("undecided", array(noticed.undecided(), WishCodec::exclusion));
        json.addProperty("questions", noticed.questions());
        return json;
    }

    private static Noticed noticed(JsonObject json) {
        Set<Mode> modes = new LinkedHashSet<>();
        member(json, "modes").getAsJsonArray().forEach(mode -> modes.add(Mode.valueOf(mode.getAsString())));
        return new Noticed(
                modes,
                list(json, "undecided", WishCodec::exclusion),
                member(json, "questions").getAsInt());
    }

    private static JsonObject exclusion(Exclusion exclusion) {
        JsonObject json = new JsonObject();
        json.addProperty("scope", exclusion.scope().toString());
        json.addProperty("from", exclusion.from().toString());
        exclusion.end().ifPresent(until -> json.addProperty("until", until.toString()));
        json.addProperty("reason", exclusion.reason());
        return json;
    }

    private static Exclusion exclusion(JsonObject json) {
        return new Exclusion(
                Scope.parse(text(json, "scope")),
                at(json, "from"),
                json.has("until") ? at(json, "until") : null,
                text(json, "reason"));
    }

    private static JsonObject permission(Permission permission) {
        JsonObject json = new JsonObject();
        json.addProperty("habit", permission.habit());
        json.addProperty("person", permission.person());
        json.addProperty("text", permission.text());
        json.addProperty("at", permission.at().toString());
        return json;
    }

    private static JsonObject hold(Hold hold) {
        JsonObject json = new JsonObject();
        json.addProperty("item", hold.item());
        json.addProperty("except", hold.except());
        json.addProperty("until", hold.until().toString());
        return json;
    }

    private static JsonObject erasure(Erasure erasure) {
        JsonObject json = new JsonObject();
        json.addProperty("scope", erasure.scope().toString());
        json.addProperty("from", erasure.from().toString());
        json.addProperty("until", erasure.until().toString());
        json.addProperty("wholly", erasure.wholly());
        return json;
    }

    /** Former versions did not note whether it was all: then what reaches back to the beginning is. */
    private static Erasure erasure(JsonObject json) {
        Instant from = at(json, "from");
        boolean wholly = json.has("wholly") ? member(json, "wholly").getAsBoolean() : from.equals(Instant.EPOCH);
        return new Erasure(Scope.parse(text(json, "scope")), from, at(json, "until"), wholly);
    }

    private static <T> JsonArray array(List<T> list, Function<T, JsonObject> encoder) {
        JsonArray array = new JsonArray();
        list.forEach(one -> array.add(encoder.apply(one)));
        return array;
    }

    private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> decoder) {
        List<T> list = new ArrayList<>();
        member(json, name).getAsJsonArray().forEach(one -> list.add(decoder.apply(one.getAsJsonObject())));
        return list;
    }

    private static Instant at(JsonObject json, String name) {
        return Instant.parse(text(json, name));
    }

    private static String text(JsonObject json, String name) {
        return member(json, name).getAsString();
    }

    private static JsonElement member(JsonObject json, String name) {
        JsonElement member = json.get(name);
        if (member == null) {
            throw new IllegalArgumentException("'" + name + "' is missing");
        }
        return member;
    }
}
