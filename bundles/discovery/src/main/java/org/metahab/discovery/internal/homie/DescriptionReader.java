/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.metahab.discovery.json.JsonNull;

/** Understands the {@code $description} of a device of version 5. */
final class DescriptionReader {

    private static final int MAX_CHANNELS = 1_000;

    private final Set<String> targeted;
    private final Map<String, String> refused = new LinkedHashMap<>();
    private int channels;

    private DescriptionReader(Set<String> targeted) {
        this.targeted = targeted;
    }

    /**
     * The device.
     *
     * @param targeted the properties, as {@code node/property}, of which target values were heard
     * @param alerts ids of what the device warned of
     * @throws IllegalArgumentException when it is described in a version that is not known
     */
    static Understood read(HomieTopic topic, Map<?, ?> description, Set<String> targeted, List<String> alerts) {
        String version = text(description, "homie");
        if (!version.isEmpty() && !version.equals("5") && !version.startsWith("5.")) {
            throw new IllegalArgumentException("it is described in version " + version + " of Homie, which is not 5");
        }
        DescriptionReader reader = new DescriptionReader(targeted);
        String root = text(description, "root");
        String parent = text(description, "parent");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("homie", version.isEmpty() ? "5" : version);
        if (HomieTopic.isId(parent) || HomieTopic.isId(root)) {
            facts.put("via", parent.isEmpty() ? root : parent);
        }
        String type = text(description, "type");
        if (!type.isEmpty()) {
            facts.put("model", type);
        }
        HomieDevice device = new HomieDevice(
                topic,
                text(description, "name"),
                HomieTopic.isId(root) ? root : topic.device(),
                Set.of("homie:" + topic.root() + "/" + topic.device()),
                facts,
                reader.nodes(description),
                List.of(),
                alerts);
        return new Understood(device, reader.refused);
    }

    private List<HomieNode> nodes(Map<?, ?> description) {
        List<HomieNode> nodes = new ArrayList<>();
        members(description, "nodes").forEach((id, object) -> {
            if (!HomieTopic.isId(id)) {
                refused.put("$description", "a node can't be called '" + id + "'");
            } else if (object instanceof Map<?, ?> node) {
                nodes.add(new HomieNode(id, text(node, "name"), text(node, "type"), properties(id, node)));
            } else {
                refused.put(id, "the node '" + id + "' is no JSON object");
            }
        });
        return nodes;
    }

    private List<HomieProperty> properties(String node, Map<?, ?> object) {
        List<HomieProperty> properties = new ArrayList<>();
        members(object, "properties").forEach((id, value) -> {
            if (!HomieTopic.isId(id)) {
                refused.put(node, "a property can't be called '" + id + "'");
            } else if (!(value instanceof Map<?, ?> property)) {
                refused.put(node + "/" + id, "the property '" + id + "' is no JSON object");
            } else if (channels++ >= MAX_CHANNELS) {
                refused.put("$description", "the device has more than " + MAX_CHANNELS + " properties");
            } else {
                properties.add(property(id, property, targeted.contains(node + "/" + id)));
            }
        });
        return properties;
    }

    private static HomieProperty property(String id, Map<?, ?> object, boolean targeted) {
        return new HomieProperty(
                id,
                text(object, "name"),
                text(object, "datatype").toLowerCase(Locale.ROOT),
                text(object, "format"),
                text(object, "unit"),
                flag(object, "settable", false),
                flag(object, "retained", true),
                targeted);
    }

    /** An object with ids as keys; drafts of version 5 had lists of objects with their ids inside. */
    private static Map<String, Object> members(Map<?, ?> object, String key) {
        Map<String, Object> members = new LinkedHashMap<>();
        Object value = object.get(key);
        if (value instanceof Map<?, ?> map) {
            map.forEach((id, member) -> members.put(String.valueOf(id), member == null ? JsonNull.NULL : member));
        } else if (value instanceof List<?> list) {
            for (Object member : list) {
                if (member instanceof Map<?, ?> map) {
                    members.put(text(map, "id"), map);
                }
            }
        }
        return members;
    }

    private static String text(Map<?, ?> object, String key) {
        Object value = object.get(key);
        boolean scalar = value instanceof String || value instanceof Number || value instanceof Boolean;
        return scalar ? String.valueOf(value).strip() : "";
    }

    private static boolean flag(Map<?, ?> object, String key, boolean otherwise) {
        String value = text(object, key).toLowerCase(Locale.ROOT);
        return switch (value) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> otherwise;
        };
    }
}
