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
        JsonArray identities = new JsonArray();
        thing.identities().stream().sorted().forEach(identities::add);
        json.add("identities", identities);
        json.addProperty("groupItem", thing.groupItem());
        JsonArray channels = new JsonArray();
        thing.channels().forEach(channel -> channels.add(encode(channel)));
        json.add("channels", channels);
        return json;
    }

    private static JsonObject encode(StoredChannel channel) {
        JsonObject json = new JsonObject();
        json.addProperty("identity", channel.identity());
        json.addProperty("id", channel.id());
        json.addProperty("label", channel.label());
        json.addProperty("itemType", channel.itemType());
        json.addProperty("readOnly", channel.readOnly());
        json.addProperty("item", channel.item());
        return json;
    }

    static StoredThing decode(JsonObject json) {
        Set<String> identities = new LinkedHashSet<>();
        for (JsonElement identity : json.getAsJsonArray("identities")) {
            identities.add(identity.getAsString());
        }
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
                identities,
                json.get("groupItem").getAsString(),
                channels);
    }

    private static StoredChannel decodeChannel(JsonObject json) {
        return new StoredChannel(
                json.get("identity").getAsString(),
                json.get("id").getAsString(),
                json.get("label").getAsString(),
                json.get("itemType").getAsString(),
                json.get("readOnly").getAsBoolean(),
                json.get("item").getAsString());
    }
}
