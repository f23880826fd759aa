/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.item;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item: what people see and operate. Values only; its state is kept by the hub.
 *
 * @param name unique in the hub: letters, digits and underscores, no digit first
 * @param type what kind of state it has
 * @param dimension for numbers with a unit and groups of them, such as {@code Temperature}; empty otherwise
 * @param label what people call it; may be empty
 * @param category icon name; may be empty
 * @param tags semantic tags ({@code Kitchen}, {@code Lightbulb}, {@code Switch}, {@code Light}) and free ones
 * @param groups names of the groups that it is in
 * @param groupFunction for groups with a state of their own, else {@code null}; read it through {@link #function()}
 * @param metadata notes by namespace
 */
public record Item(
        String name,
        ItemType type,
        String dimension,
        String label,
        String category,
        Set<String> tags,
        List<String> groups,
        @Nullable GroupFunction groupFunction,
        Map<String, Metadata> metadata) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static final Pattern DIMENSION = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    /**
     * @throws IllegalArgumentException when the name is not valid, when something but a number (or a group of numbers) has
     *     a dimension, or something but a group a group function
     */
    public Item {
        if (!isValidName(name)) {
            throw new IllegalArgumentException("'" + name
                    + "' is no item name: use letters, digits and underscores, and do not start with a digit");
        }
        if (groupFunction != null && type != ItemType.GROUP) {
            throw new IllegalArgumentException("Item '" + name + "' is no group and has no group function");
        }
        ItemType valueType = groupFunction == null ? type : groupFunction.baseType();
        if (!dimension.isEmpty()
                && (valueType != ItemType.NUMBER
                        || !DIMENSION.matcher(dimension).matches())) {
            throw new IllegalArgumentException(
                    "Item '" + name + "' can't have the dimension '" + dimension + "': only a number has one");
        }
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
        groups = List.copyOf(groups);
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** Whether the text can name an item. */
    public static boolean isValidName(String name) {
        return NAME.matcher(name).matches();
    }

    /** An item with a label and nothing else. */
    public static Item of(String name, ItemType type, String label) {
        return new Item(name, type, "", label, "", Set.of(), List.of(), null, Map.of());
    }

    /** The same item with these semantic and free tags instead of its own. */
    public Item withTags(Set<String> newTags) {
        return new Item(name, type, dimension, label, category, newTags, groups, groupFunction, metadata);
    }

    /** The same item in these groups instead of its own. */
    public Item withGroups(List<String> newGroups) {
        return new Item(name, type, dimension, label, category, tags, newGroups, groupFunction, metadata);
    }

    /** The same item with these notes instead of its own. */
    public Item withMetadata(Map<String, Metadata> newMetadata) {
        return new Item(name, type, dimension, label, category, tags, groups, groupFunction, newMetadata);
    }

    /** How a group's state comes from its members'; empty for other items and for groups without a state. */
    public Optional<GroupFunction> function() {
        return Optional.ofNullable(groupFunction);
    }

    /** What kind of state it has: of a group with a state of its own, the kind of its members'. */
    public ItemType stateType() {
        return function().map(GroupFunction::baseType).orElse(type);
    }

    /** Type and dimension as written in files and events: {@code Number:Temperature}; a group's is {@code Group}. */
    public String typeLabel() {
        return dimension.isEmpty() || type == ItemType.GROUP ? type.label() : type.label() + ":" + dimension;
    }

    /** The label, or the name where there is none. */
    public String displayName() {
        return label.isEmpty() ? name : label;
    }
}
