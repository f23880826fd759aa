/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Message;

/**
 * The LwM2M objects of one endpoint: those of its list of links, and what reading each instance told of it. Used by one
 * thread at a time.
 */
public final class ObjectTree {

    private static final int MAX_INSTANCES = 200;
    private static final Map<Integer, String> FACTS =
            Map.of(0, "vendor", 1, "model", 2, "serialNumber", 3, "firmware", 18, "hardware");

    private final String root;
    private final Map<ObjectPath, Set<Integer>> listed = new LinkedHashMap<>();
    private final Map<ObjectPath, Map<Integer, String>> read = new HashMap<>();

    /** @param root what stands before all objects: the path of the link of type {@code oma.lwm2m}; mostly empty */
    public ObjectTree(String root) {
        this.root = root;
    }

    /** Takes a path of a link. Returns whether it is one of an object that is known here. */
    public boolean add(String path) {
        return ObjectPath.parse(root, path)
                .filter(found -> ObjectCatalogue.find(found.object()).isPresent())
                .filter(found -> listed.size() < MAX_INSTANCES || listed.containsKey(found.ofInstance()))
                .map(found -> {
                    Set<Integer> resources = listed.computeIfAbsent(found.ofInstance(), p -> new TreeSet<>());
                    found.resource().ifPresent(resources::add);
                    return true;
                })
                .orElse(false);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return listed.isEmpty();
    }

    /** The paths to be read once, for what the list doesn't tell. */
    public Collection<String> toRead() {
        return listed.keySet().stream().map(ObjectPath::toString).toList();
    }

    /** Knows from now on what another tree was told. */
    public void remember(ObjectTree before) {
        read.putAll(before.read);
        read.keySet().retainAll(listed.keySet());
    }

    /**
     * Takes what the device answered for one of {@link #toRead()}. Returns whether that changes what it is; values that
     * come and go do not.
     *
     * @throws IllegalArgumentException when the message can't be read; the message says why
     */
    public boolean learn(Message message) {
        ObjectPath path = ObjectPath.parse(root, message.path())
                .map(ObjectPath::ofInstance)
                .filter(listed::containsKey)
                .orElseThrow(() -> new IllegalArgumentException("nothing was asked of it"));
        Map<Integer, String> values = ObjectReader.read(path, message);
        String before = fingerprint(path);
        read.put(path, values);
        return !before.equals(fingerprint(path));
    }

    private String fingerprint(ObjectPath path) {
        Map<Integer, String> values = read.getOrDefault(path, Map.of());
        List<Object> parts = new ArrayList<>(List.of(new TreeSet<>(values.keySet())));
        if (path.object() == ObjectCatalogue.DEVICE) {
            FACTS.keySet().forEach(id -> parts.add(values.getOrDefault(id, "")));
        } else {
            parts.add(values.getOrDefault(ObjectCatalogue.UNITS, ""));
            parts.add(values.getOrDefault(ObjectCatalogue.APPLICATION, ""));
        }
        return parts.toString();
    }

    /** Vendor, model and so on, as far as the device tells. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        read.forEach((path, values) -> {
            if (path.object() == ObjectCatalogue.DEVICE) {
                FACTS.forEach((id, name) -> {
                    String value = values.getOrDefault(id, "");
                    if (!value.isBlank()) {
                        facts.put(name, value.strip());
                    }
                });
            }
        });
        return facts;
    }

    /** The channels of all instances. */
    public List<ChannelDescription> channels() {
        List<ChannelDescription> channels = new ArrayList<>();
        listed.forEach((path, resources) -> {
            Map<Integer, String> values = read.getOrDefault(path, Map.of());
            Set<Integer> present = new TreeSet<>(resources);
            present.addAll(values.keySet());
            boolean alone = listed.keySet().stream()
                            .filter(other -> other.object() == path.object())
                            .count()
                    == 1;
            ObjectCatalogue.find(path.object())
                    .ifPresent(definition ->
                            channels.addAll(new ObjectChannels(path, definition, present, values, alone).describe()));
        });
        return channels;
    }
}
