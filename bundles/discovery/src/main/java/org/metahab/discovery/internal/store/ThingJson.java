/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembered things as JSON. */
final class ThingJson {

    private ThingJson() {}

    static JsonObject encode(StoredThing thing) {
        JsonObject json = new JsonObject();
        json.addProperty("uid", thing.uid());
        json.addProperty("decision", thing.decision().name());
        json.addProperty("label", thing.label());
        json.addProperty("renamed", thing.renamed());
        json.addProperty("location", thing.location());
        json.addProperty("firstSeen", thing.firstSeen().toString());
        json.add("identities", array(thing.identities()));
        json.addProperty("groupItem", thing.groupItem());
        json.addProperty("home", thing.home());
        json.add("refused", array(thing.refused()));
        JsonArray channels = new JsonArray();
        thing.channels().forEach(channel -> channels.add(encode(channel)));
        json.add("channels", channels);
        return json;
    }

    private static JsonArray array(Set<String> texts) {
        JsonArray array = new JsonArray();
        texts.stream().sorted().forEach(array::add);
        return array;
    }

    private static JsonObject encode(StoredChannel channel) {
        JsonObject json = new JsonObject();
        json.add("identities", array(channel.identities()));
        json.addProperty("point", channel.point());
        json.addProperty("id", channel.id());
        json.addProperty("label", channel.label());
        json.addProperty("itemType", channel.itemType());
        json.addProperty("readOnly", channel.readOnly());
        json.addProperty("item", channel.item());
        json.addProperty("gone", channel.gone());
        return json;
    }

    static StoredThing decode(JsonObject json) {
        String uid = json.get("uid").getAsString();
        String convention = uid.substring(0, Math.max(0, uid.indexOf(':')));
        List<StoredChannel> channels = new ArrayList<>();
        for (JsonElement channel : json.getAsJsonArray("channels")) {
            channels.add(decodeChannel(channel.getAsJsonObject(), convention));
        }
        return new StoredThing(
                uid,
                StoredThing.Decision.valueOf(json.get("decision").getAsString()),
                json.get("label").getAsString(),
                json.get("renamed").getAsBoolean(),
                json.get("location").getAsString(),
                Instant.parse(json.get("firstSeen").getAsString()),
                texts(json.getAsJsonArray("identities")),
                json.get("groupItem").getAsString(),
                text(json, "home"),
                texts(json.getAsJsonArray("refused")),
                channels);
    }

    /** Of schema 1, a channel had one identity, of the convention that its thing was found by. */
    private static StoredChannel decodeChannel(JsonObject json, String convention) {
        return new StoredChannel(
                json.has("identity")
                        ? Set.of(convention + " " + json.get("identity").getAsString())
                        : texts(json.getAsJsonArray("identities")),
                text(json, "point"),
                json.get("id").getAsString(),
                json.get("label").getAsString(),
                json.get("itemType").getAsString(),
                json.get("readOnly").getAsBoolean(),
                json.get("item").getAsString(),
                json.has("gone") && json.get("gone").getAsBoolean());
    }

    private static String text(JsonObject json, String key) {
        return json.has(key) ? json.get(key).getAsString() : "";
    }

    private static Set<String> texts(@Nullable JsonArray array) {
        Set<String> texts = new LinkedHashSet<>();
        if (array == null) {
            return texts;
        }
        array.forEach(text -> texts.add(text.getAsString()));
        return texts;
    }
}
