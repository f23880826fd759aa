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
        List<StoredChannel> channels = new ArrayList<>();
        for (JsonElement channel : json.getAsJsonArray("channels")) {
            channels.add(decodeChannel(channel.getAsJsonObject()));
        }
        return new StoredThing(
                json.get("uid").getAsString(),
                StoredThing.Decision.valueOf(json.get("decision").getAsString()),
                json.get("label").getAsString(),
                json.get("renamed").getAsBoolean(),
                json.get("location").getAsString(),
                Instant.parse(json.get("firstSeen").getAsString()),
                texts(json.getAsJsonArray("identities")),
                json.get("groupItem").getAsString(),
                channels);
    }

    private static StoredChannel decodeChannel(JsonObject json) {
        return new StoredChannel(
                texts(json.getAsJsonArray("identities")),
                json.get("point").getAsString(),
                json.get("id").getAsString(),
                json.get("label").getAsString(),
                json.get("itemType").getAsString(),
                json.get("readOnly").getAsBoolean(),
                json.get("item").getAsString(),
                json.get("gone").getAsBoolean());
    }

    private static Set<String> texts(JsonArray array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(text -> texts.add(text.getAsString()));
        return texts;
    }
}
