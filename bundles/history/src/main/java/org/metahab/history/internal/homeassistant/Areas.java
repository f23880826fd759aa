/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.homeassistant;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metahab.history.internal.item.ItemNaming;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/**
 * In which area an entity is, from the registries in the folder {@code .storage} beside the recorder's file; nobody knows
 * where that is not there.
 */
final class Areas {

    private final Map<String, String> areaOfEntity = new HashMap<>();
    private final Map<String, String> groupOfArea = new HashMap<>();
    private final ItemNaming names = new ItemNaming();

    /** @throws IOException when a registry is there and can't be read */
    static Areas beside(Path recorder) throws IOException {
        Areas areas = new Areas();
        Path folder = recorder.toAbsolutePath().resolveSibling(".storage");
        Map<String, String> nameOfArea = new HashMap<>();
        for (JsonObject area : entries(folder.resolve("core.area_registry"), "areas")) {
            nameOfArea.put(text(area, "id"), text(area, "name"));
        }
        Map<String, String> areaOfDevice = new HashMap<>();
        for (JsonObject device : entries(folder.resolve("core.device_registry"), "devices")) {
            areaOfDevice.put(text(device, "id"), text(device, "area_id"));
        }
        for (JsonObject entity : entries(folder.resolve("core.entity_registry"), "entities")) {
            String own = text(entity, "area_id");
            String area = own.isEmpty() ? areaOfDevice.getOrDefault(text(entity, "device_id"), "") : own;
            if (nameOfArea.containsKey(area)) {
                areas.areaOfEntity.put(text(entity, "entity_id"), nameOfArea.get(area));
            }
        }
        return areas;
    }

    /** The area's name; empty where nobody knows. */
    String of(String entity) {
        return areaOfEntity.getOrDefault(entity, "");
    }

    /** The name of the group that stands for an area. */
    String group(String area) {
        return groupOfArea.computeIfAbsent(area, name -> names.name("Room_" + name));
    }

    /** The groups that were asked for. */
    List<Item> groups() {
        List<Item> groups = new ArrayList<>();
        groupOfArea.forEach(
                (area, group) -> groups.add(Item.of(group, ItemType.GROUP, area).withTags(Set.of("Room"))));
        return groups;
    }

    private static List<JsonObject> entries(Path file, String list) throws IOException {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try {
            List<JsonObject> entries = new ArrayList<>();
            JsonObject data = JsonParser.parseString(Files.readString(file))
                    .getAsJsonObject()
                    .getAsJsonObject("data");
            for (JsonElement entry : data.getAsJsonArray(list)) {
                entries.add(entry.getAsJsonObject());
            }
            return entries;
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new IOException(
                    file + " is no registry of Home Assistant: there is no list '" + list
                            + "' in its data; move it away to import without areas",
                    e);
        }
    }

    private static String text(JsonObject object, String field) {
        JsonElement value = object.get(field);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }
}
