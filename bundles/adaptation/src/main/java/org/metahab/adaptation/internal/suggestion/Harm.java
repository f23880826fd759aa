/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.metahab.hub.item.Item;

/** Tells items that can harm by the words in their names, labels, categories and tags. A lamp never does. */
public final class Harm {

    private static final Set<String> LAMPS = Set.of("lightbulb", "lightstripe", "lightsource", "lighting", "walllight");

    private static final Set<String> OPERATED = Set.of("switch", "control");

    private final Set<String> words;

    /** @param words in any case */
    public Harm(Set<String> words) {
        Set<String> lower = new LinkedHashSet<>();
        words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        this.words = lower;
    }

    /** The word that makes an item one that can harm; empty when none does. */
    public Optional<String> wordOf(Item item) {
        List<String> tags =
                item.tags().stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList();
        boolean switchesLight = tags.contains("light") && tags.stream().anyMatch(OPERATED::contains);
        if (switchesLight || tags.stream().anyMatch(LAMPS::contains)) {
            return Optional.empty();
        }
        Stream<String> texts =
                Stream.concat(Stream.of(item.name(), item.label(), item.category()), item.tags().stream());
        return texts.flatMap(Harm::tokens).filter(words::contains).findFirst();
    }

    /** The words of a text: {@code FrontDoor_Lock 2} has front, door, lock and 2. */
    private static Stream<String> tokens(String text) {
        String spaced = text.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return Arrays.stream(spaced.split("[^\\p{L}\\p{N}]+")).map(token -> token.toLowerCase(Locale.ROOT));
    }
}
