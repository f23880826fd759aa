/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.candidate;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.metahab.habit.ItemLookup;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/** What an item is and where, from its tags, its groups and the words of its name. */
public final class ItemKinds {

    private static final Set<String> LIGHTS =
            Set.of("lightbulb", "lightstripe", "lightsource", "light", "lamp", "lights");
    private static final Set<String> DOORS =
            Set.of("door", "frontdoor", "backdoor", "cellardoor", "garagedoor", "window");
    private static final Set<String> ROOMS = Set.of(
            "attic",
            "basement",
            "bathroom",
            "bedroom",
            "boilerroom",
            "carport",
            "cellar",
            "corridor",
            "diningroom",
            "driveway",
            "entry",
            "familyroom",
            "garage",
            "garden",
            "guestroom",
            "kitchen",
            "laundryroom",
            "livingroom",
            "office",
            "outdoor",
            "patio",
            "porch",
            "room",
            "shed",
            "summerhouse",
            "terrace",
            "veranda");
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^\\p{L}]+");
    private static final int DEEPEST = 4;

    private final ItemLookup items;
    private final Map<String, Kind> kinds = new HashMap<>();

    public ItemKinds(ItemLookup items) {
        this.items = items;
    }

    private record Kind(boolean light, boolean door, Optional<String> room) {}

    public boolean isLight(String item) {
        return kind(item).light;
    }

    public boolean isDoor(String item) {
        return kind(item).door;
    }

    /** The room that the item is in; empty where nothing tells. */
    public Optional<String> room(String item) {
        return kind(item).room;
    }

    /** Remembered, as it is asked for each candidate of each moment. */
    private Kind kind(String name) {
        return kinds.computeIfAbsent(name, this::find);
    }

    private Kind find(String name) {
        return items.item(name)
                .map(item -> new Kind(
                        words(item).anyMatch(LIGHTS::contains),
                        item.type() == ItemType.CONTACT || words(item).anyMatch(DOORS::contains),
                        room(item, 0)))
                .orElseGet(() -> new Kind(false, false, Optional.empty()));
    }

    private Optional<String> room(Item item, int depth) {
        Optional<String> own = item.tags().stream()
                .filter(tag -> ROOMS.contains(tag.toLowerCase(Locale.ROOT).replace(" ", "")))
                .findFirst();
        if (own.isPresent()) {
            return item.type() == ItemType.GROUP ? Optional.of(item.name()) : own;
        }
        return depth == DEEPEST
                ? Optional.empty()
                : item.groups().stream()
                        .flatMap(group -> items.item(group).stream())
                        .flatMap(group -> room(group, depth + 1).stream())
                        .findFirst();
    }

    private static Stream<String> words(Item item) {
        Stream<String> texts = Stream.concat(Stream.of(item.name(), item.label()), item.tags().stream());
        return texts.flatMap(text -> Stream.concat(Stream.of(text), WORDS.splitAsStream(text)))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }
}
