/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the attributes of a device of version 3 or 4. */
final class TreeReader {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})-(\\d{1,3})");
    private static final String ARRAY = "[]";
    private static final String SETTABLE = ":settable";
    private static final int MAX_CHANNELS = 1_000;

    private final AttributeTree tree;
    private final Predicate<String> takenAsText;
    private final Map<String, String> refused = new LinkedHashMap<>();
    private int channels;

    private TreeReader(AttributeTree tree, Predicate<String> takenAsText) {
        this.tree = tree;
        this.takenAsText = takenAsText;
    }

    /**
     * Whether the device has told all about itself. A device that says how it is has; one that never does has when
     * there is a data type for each property.
     */
    static boolean isComplete(AttributeTree tree) {
        if (!tree.has(AttributeTree.NODES) || tree.text(AttributeTree.STATE).equals("init")) {
            return false;
        }
        return tree.has(AttributeTree.STATE)
                || tree.list(AttributeTree.NODES).stream()
                        .map(node -> node.replace(ARRAY, ""))
                        .allMatch(node -> tree.has(node + "/$properties")
                                && properties(tree, node).stream()
                                        .allMatch(id -> tree.has(node + "/" + id + "/$datatype")));
    }

    /**
     * The device.
     *
     * @param takenAsText whether a property, as {@code node/property}, without a data type is a text; others wait for theirs
     */
    static Understood read(HomieTopic topic, AttributeTree tree, Predicate<String> takenAsText) {
        TreeReader reader = new TreeReader(tree, takenAsText);
        HomieDevice device = new HomieDevice(
                topic,
                tree.text("$name"),
                topic.device(),
                reader.identities(topic),
                reader.facts(),
                reader.nodes(),
                reader.statistics(),
                List.of());
        return new Understood(device, reader.refused);
    }

    private Set<String> identities(HomieTopic topic) {
        Set<String> identities = new LinkedHashSet<>(Set.of("homie:" + topic.root() + "/" + topic.device()));
        String mac = tree.text("$mac").replaceAll("[:\\-]", "").toLowerCase(Locale.ROOT);
        if (mac.matches("[0-9a-f]{12}") && !mac.equals("000000000000")) {
            identities.add("mac:" + mac);
        }
        return identities;
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        fact(facts, "homie", tree.text(AttributeTree.HOMIE));
        fact(facts, "model", tree.text("$fw/name"));
        fact(facts, "firmware", tree.text("$fw/version"));
        fact(facts, "hardware", tree.text("$implementation"));
        fact(facts, "address", tree.text("$localip"));
        fact(facts, "mac", tree.text("$mac"));
        return facts;
    }

    private static void fact(Map<String, String> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.put(key, value);
        }
    }

    private List<String> statistics() {
        Set<String> names = new LinkedHashSet<>(tree.list("$stats"));
        names.addAll(tree.below("$stats"));
        return names.stream().filter(HomieTopic::isId).sorted().toList();
    }

    private List<HomieNode> nodes() {
        List<HomieNode> nodes = new ArrayList<>();
        for (String listed : tree.list(AttributeTree.NODES)) {
            boolean array = listed.endsWith(ARRAY);
            String id = array ? listed.substring(0, listed.length() - ARRAY.length()) : listed;
            if (!HomieTopic.isId(id)) {
                refused.put(AttributeTree.NODES, "a node can't be called '" + id + "'");
            } else if (array) {
                nodes.addAll(array(id));
            } else {
                node(id, id, tree.text(id + "/$name")).ifPresent(nodes::add);
            }
        }
        return nodes;
    }

    private List<HomieNode> array(String id) {
        Matcher range = RANGE.matcher(tree.text(id + "/$array"));
        if (!range.matches()) {
            refused.put(id, "the array of nodes '" + id + "' has no $array such as 0-3");
            return List.of();
        }
        List<HomieNode> nodes = new ArrayList<>();
        int last = Integer.parseInt(range.group(2));
        for (int i = Integer.parseInt(range.group(1)); i <= last && channels < MAX_CHANNELS; i++) {
            String name = tree.text(id + "_" + i + "/$name");
            String shared = tree.text(id + "/$name");
            node(id + "_" + i, id, name.isEmpty() ? (shared.isEmpty() ? id : shared) + " " + i : name)
                    .ifPresent(nodes::add);
        }
        return nodes;
    }

    /** @param described where its attributes are: the node itself, or the array that it belongs to */
    private Optional<HomieNode> node(String id, String described, String name) {
        List<String> ids = properties(tree, described);
        if (ids.isEmpty() && !tree.has(described + "/$properties")) {
            refused.put(described, "the node '" + described + "' tells no $properties");
            return Optional.empty();
        }
        List<HomieProperty> properties = new ArrayList<>();
        for (String property : ids) {
            if (!HomieTopic.isId(property)) {
                refused.put(described + "/$properties", "a property can't be called '" + property + "'");
            } else if (channels++ >= MAX_CHANNELS) {
                refused.put(described, "the device has more than " + MAX_CHANNELS + " properties");
                break;
            } else if (isTyped(described + "/" + property)) {
                properties.add(property(described, property));
            }
        }
        return Optional.of(new HomieNode(id, name, tree.text(described + "/$type"), properties));
    }

    private boolean isTyped(String path) {
        return tree.has(path + "/$datatype") || takenAsText.test(path);
    }

    /** Those that the node lists, else those that have a data type. */
    private static List<String> properties(AttributeTree tree, String node) {
        List<String> listed = tree.list(node + "/$properties").stream()
                .map(id -> id.endsWith(SETTABLE) ? id.substring(0, id.length() - SETTABLE.length()) : id)
                .toList();
        return listed.isEmpty()
                ? tree.below(node).stream()
                        .filter(id -> tree.has(node + "/" + id + "/$datatype"))
                        .toList()
                : listed;
    }

    private HomieProperty property(String node, String id) {
        String path = node + "/" + id + "/";
        boolean settable = isTrue(tree.text(path + "$settable"))
                || tree.list(node + "/$properties").contains(id + SETTABLE);
        return new HomieProperty(
                id,
                tree.text(path + "$name"),
                tree.text(path + "$datatype").toLowerCase(Locale.ROOT),
                tree.text(path + "$format"),
                tree.text(path + "$unit"),
                settable,
                !tree.text(path + "$retained").equalsIgnoreCase("false"),
                false);
    }

    private static boolean isTrue(String text) {
        return text.equalsIgnoreCase("true");
    }
}
