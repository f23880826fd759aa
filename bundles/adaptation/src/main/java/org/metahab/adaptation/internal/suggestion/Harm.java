/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.metahab.adaptation.Caution;
import org.metahab.hub.Items;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/**
 * Tells items that can harm by the words in their names, labels, categories and tags, and in the tags of the equipment that
 * they are a part of; a group can harm if one of its members can. A lamp never does.
 */
public final class Harm {

    private static final Set<String> LAMPS = Set.of("lightbulb", "lightstripe", "lightsource", "lighting", "walllight");

    /** Of the words for what can harm, those that are a room's tag too. */
    private static final Set<String> ROOMS = Set.of("garage");

    private static final Set<String> OPERATED = Set.of("switch", "control");

    private static final int DEEPEST = 8;

    private final Map<String, Caution> words;
    private final Items items;

    /**
     * @param words in any case, each with what it takes
     * @param items the home's items
     */
    public Harm(Map<String, Caution> words, Items items) {
        this.items = items;
        Map<String, Caution> lower = new LinkedHashMap<>();
        words.forEach((word, caution) -> lower.put(word.toLowerCase(Locale.ROOT), caution));
        this.words = lower;
    }

    /**
     * A word that makes an item one that can harm.
     *
     * @param word the word
     * @param caution what it takes to act on the item
     */
    public record Found(String word, Caution caution) {}

    /** The word that makes an item one that can harm, of several the one that takes most; empty when none does. */
    public Optional<Found> wordOf(Item item) {
        return reached(item, 0).flatMap(this::words).min(Comparator.comparing(Found::caution));
    }

    /** What a command to the item reaches: itself and, of a group, its members at any depth. */
    private Stream<Item> reached(Item item, int depth) {
        Stream<Item> members = item.type() != ItemType.GROUP || depth == DEEPEST
                ? Stream.empty()
                : items.items().stream()
                        .filter(member -> member.groups().contains(item.name()))
                        .flatMap(member -> reached(member, depth + 1));
        return Stream.concat(Stream.of(item), members);
    }

    private Stream<Found> words(Item item) {
        return isLamp(item)
                ? Stream.empty()
                : Stream.concat(own(item), ofEquipment(item)).flatMap(this::found);
    }

    private static boolean isLamp(Item item) {
        List<String> tags =
                item.tags().stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList();
        boolean switchesLight = tags.contains("light") && tags.stream().anyMatch(OPERATED::contains);
        return switchesLight || tags.stream().anyMatch(LAMPS::contains);
    }

    private static Stream<String> own(Item item) {
        return Stream.concat(Stream.of(item.name(), item.label(), item.category()), item.tags().stream());
    }

    /** What tags say that the item is a part of; a garage is where it is. */
    private Stream<String> ofEquipment(Item item) {
        return item.groups().stream()
                .flatMap(group -> items.item(group).stream())
                .flatMap(group -> group.tags().stream())
                .filter(tag -> !ROOMS.contains(tag.toLowerCase(Locale.ROOT)));
    }

    private Stream<Found> found(String text) {
        return tokens(text)
                .flatMap(token ->
                        Optional.ofNullable(words.get(token)).map(caution -> new Found(token, caution)).stream());
    }

    /** The words of a text: {@code FrontDoor_Lock2} has front, door, lock and 2. */
    private static Stream<String> tokens(String text) {
        String spaced = text.replaceAll("(?<=[a-z])(?=[A-Z])|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})", " ");
        return Arrays.stream(spaced.split("[^\\p{L}\\p{N}]+")).map(token -> token.toLowerCase(Locale.ROOT));
    }
}
