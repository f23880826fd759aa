/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.item.GroupFunction;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.item.Metadata;

/**
 * Items as JSON, in the shape of openHAB's ItemDTO: {@code type}, {@code name}, {@code label}, {@code category},
 * {@code tags}, {@code groupNames}, and for groups {@code groupType} and {@code function}. Notes are added as
 * {@code metadata}, in the shape that openHAB's REST has for them; openHAB itself leaves them out of its events.
 */
public final class ItemCodec {

    private ItemCodec() {}

    /** The item as JSON. Empty labels and categories are left out. */
    public static JsonObject encode(Item item) {
        JsonObject json = new JsonObject();
        json.addProperty("type", item.typeLabel());
        json.addProperty("name", item.name());
        addUnlessEmpty(json, "label", item.label());
        addUnlessEmpty(json, "category", item.category());
        json.add("tags", Json.array(item.tags()));
        json.add("groupNames", Json.array(item.groups()));
        item.function().ifPresent(function -> {
            String base = function.baseType().label();
            json.addProperty("groupType", item.dimension().isEmpty() ? base : base + ":" + item.dimension());
            JsonObject call = new JsonObject();
            call.addProperty("name", function.name());
            call.add("params", Json.array(function.arguments()));
            json.add("function", call);
        });
        if (!item.metadata().isEmpty()) {
            json.add("metadata", encode(item.metadata()));
        }
        return json;
    }

    /**
     * The item that the JSON describes. Unknown fields are left alone; numbers in notes become
     * {@link java.math.BigDecimal}.
     *
     * @throws IllegalArgumentException when name or type is missing or wrong, or a field has the wrong shape
     */
    public static Item decode(JsonObject json) {
        TypeLabel type = TypeLabel.of(Json.required(json, "type"));
        String groupType = Json.text(json, "groupType");
        boolean hasFunction = type.type() == ItemType.GROUP && !groupType.isEmpty();
        TypeLabel base = hasFunction ? TypeLabel.of(groupType) : type;
        return new Item(
                Json.required(json, "name"),
                type.type(),
                base.dimension(),
                Json.text(json, "label"),
                Json.text(json, "category"),
                new LinkedHashSet<>(Json.texts(json, "tags")),
                Json.texts(json, "groupNames"),
                hasFunction ? function(base.type(), json) : null,
                metadata(json));
    }

    private static JsonObject encode(Map<String, Metadata> metadata) {
        JsonObject notes = new JsonObject();
        metadata.forEach((namespace, note) -> {
            JsonObject value = new JsonObject();
            value.addProperty("value", note.value());
            value.add("config", Json.tree(note.configuration()));
            notes.add(namespace, value);
        });
        return notes;
    }

    private static @Nullable GroupFunction function(ItemType base, JsonObject json) {
        if (!json.has("function") || json.get("function").isJsonNull()) {
            return new GroupFunction(base, GroupFunction.EQUALITY, List.of());
        }
        JsonObject call = Json.object(json.get("function"), "The field 'function'");
        return new GroupFunction(base, Json.required(call, "name"), Json.texts(call, "params"));
    }

    private static Map<String, Metadata> metadata(JsonObject json) {
        if (!json.has("metadata") || json.get("metadata").isJsonNull()) {
            return Map.of();
        }
        Map<String, Metadata> metadata = new LinkedHashMap<>();
        Json.object(json.get("metadata"), "The field 'metadata'").entrySet().forEach(entry -> {
            JsonObject note = Json.object(entry.getValue(), "The note '" + entry.getKey() + "'");
            metadata.put(entry.getKey(), new Metadata(Json.text(note, "value"), Json.settings(note, "config")));
        });
        return metadata;
    }

    private static void addUnlessEmpty(JsonObject json, String field, String text) {
        if (!text.isEmpty()) {
            json.addProperty(field, text);
        }
    }

    /** {@code Number:Temperature} in its two parts. */
    private record TypeLabel(ItemType type, String dimension) {

        static TypeLabel of(String label) {
            int colon = label.indexOf(':');
            return colon < 0
                    ? new TypeLabel(ItemType.of(label), "")
                    : new TypeLabel(ItemType.of(label.substring(0, colon)), label.substring(colon + 1));
        }
    }
}
