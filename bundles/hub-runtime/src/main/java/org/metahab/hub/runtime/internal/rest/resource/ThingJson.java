/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rest.resource;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Map;
import org.metahab.hub.thing.Channel;
import org.metahab.hub.thing.InboxEntry;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingStatusInfo;

/** Things and entries of the inbox, in openHAB's shapes. */
final class ThingJson {

    private ThingJson() {}

    static JsonObject of(Thing thing) {
        JsonObject json = new JsonObject();
        json.addProperty("UID", thing.uid());
        json.addProperty("thingTypeUID", typeOf(thing));
        json.addProperty("label", thing.label());
        if (!thing.location().isEmpty()) {
            json.addProperty("location", thing.location());
        }
        json.add("statusInfo", status(thing.status()));
        json.add("properties", texts(thing.properties()));
        json.add("configuration", new JsonObject());
        json.addProperty("editable", true);
        JsonArray channels = new JsonArray();
        thing.channels().stream().map(ThingJson::channel).forEach(channels::add);
        json.add("channels", channels);
        return json;
    }

    static JsonObject status(ThingStatusInfo info) {
        JsonObject json = new JsonObject();
        json.addProperty("status", info.status().name());
        json.addProperty("statusDetail", info.detail().name());
        if (!info.description().isEmpty()) {
            json.addProperty("description", info.description());
        }
        return json;
    }

    static JsonObject of(InboxEntry entry) {
        Thing thing = entry.thing();
        JsonObject json = new JsonObject();
        json.addProperty("thingUID", thing.uid());
        json.addProperty("thingTypeUID", typeOf(thing));
        json.addProperty("label", thing.label());
        json.addProperty("flag", entry.state().name());
        if (!entry.question().isEmpty()) {
            json.addProperty("question", entry.question());
        }
        json.add("properties", texts(thing.properties()));
        json.addProperty("timestamp", entry.firstSeen().toString());
        return json;
    }

    private static JsonObject channel(Channel channel) {
        JsonObject json = new JsonObject();
        json.addProperty("uid", channel.uid());
        json.addProperty("id", channel.uid().substring(channel.uid().lastIndexOf(':') + 1));
        json.addProperty("label", channel.label());
        json.addProperty("itemType", channel.itemType());
        json.addProperty("kind", "STATE");
        json.addProperty("readOnly", channel.readOnly());
        JsonArray items = new JsonArray();
        channel.linkedItems().forEach(items::add);
        json.add("linkedItems", items);
        json.add("properties", texts(channel.properties()));
        json.add("configuration", new JsonObject());
        return json;
    }

    private static String typeOf(Thing thing) {
        int last = thing.uid().lastIndexOf(':');
        return last < 0 ? thing.uid() : thing.uid().substring(0, last);
    }

    private static JsonObject texts(Map<String, String> texts) {
        JsonObject json = new JsonObject();
        texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(text -> json.addProperty(text.getKey(), text.getValue()));
        return json;
    }
}
