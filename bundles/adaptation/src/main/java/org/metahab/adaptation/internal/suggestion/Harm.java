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
import org.metahab.hub.item.Item;

/** Tells items that can harm by the words in their names, labels, categories and tags. A lamp never does. */
public final class Harm {

    private static final Set<String> LAMPS = Set.of("lightbulb", "lightstripe", "lightsource", "lighting", "walllight");

    private static final Set<String> OPERATED = Set.of("switch", "control");

    private final Map<String, Caution> words;

    /** @param words in any case, each with what it takes */
    public Harm(Map<String, Caution> words) {
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
        List<String> tags =
                item.tags().stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList();
        boolean switchesLight = tags.contains("light") && tags.stream().anyMatch(OPERATED::contains);
        if (switchesLight || tags.stream().anyMatch(LAMPS::contains)) {
            return Optional.empty();
        }
        Stream<String> texts =
                Stream.concat(Stream.of(item.name(), item.label(), item.category()), item.tags().stream());
        return texts.flatMap(Harm::tokens)
                .flatMap(token ->
                        Optional.ofNullable(words.get(token)).map(caution -> new Found(token, caution)).stream())
                .min(Comparator.comparing(Found::caution));
    }

    /** The words of a text: {@code FrontDoor_Lock 2} has front, door, lock and 2. */
    private static Stream<String> tokens(String text) {
        String spaced = text.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return Arrays.stream(spaced.split("[^\\p{L}\\p{N}]+")).map(token -> token.toLowerCase(Locale.ROOT));
    }
}
