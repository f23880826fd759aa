/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.item;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.Metadata;

/**
 * Definitions of our items, which people may change: what a device announces anew must not undo that. What we wrote last
 * is kept in the item's note {@value ItemFactory#OWNER}; what differs from it now is people's word.
 */
final class Definitions {

    private static final String LABEL = "label";
    private static final String CATEGORY = "category";
    private static final String TAGS = "tags";
    private static final String GROUPS = "groups";
    private static final String NOTE = "note.";

    private Definitions() {}

    /** The item with a note of how it is written now. */
    static Item sign(Item item) {
        Map<String, Object> written = new TreeMap<>();
        written.put(LABEL, item.label());
        written.put(CATEGORY, item.category());
        written.put(TAGS, String.join(",", item.tags()));
        written.put(GROUPS, String.join(",", item.groups()));
        item.metadata().forEach((name, note) -> {
            if (!name.equals(ItemFactory.OWNER)) {
                written.put(NOTE + name, text(note));
            }
        });
        Map<String, Metadata> notes = new LinkedHashMap<>(item.metadata());
        notes.computeIfPresent(ItemFactory.OWNER, (name, note) -> new Metadata(note.value(), written));
        return item.withMetadata(notes);
    }

    /** What is wanted, but for what people changed of the present item since we wrote it. */
    static Item merge(Item present, Item wanted) {
        Item signed = sign(wanted);
        Metadata note = present.metadata().get(ItemFactory.OWNER);
        Map<String, Object> written = note == null ? Map.of() : note.configuration();
        return new Item(
                present.name(),
                wanted.type(),
                wanted.dimension(),
                isKept(written, LABEL, present.label()) ? wanted.label() : present.label(),
                isKept(written, CATEGORY, present.category()) ? wanted.category() : present.category(),
                merge(words(written, TAGS, present.tags()), present.tags(), wanted.tags()),
                List.copyOf(merge(words(written, GROUPS, present.groups()), present.groups(), wanted.groups())),
                wanted.groupFunction(),
                notes(written, present.metadata(), signed.metadata()));
    }

    private static boolean isKept(Map<String, Object> written, String field, String present) {
        return present.equals(written.getOrDefault(field, present));
    }

    private static Set<String> words(Map<String, Object> written, String field, Collection<String> present) {
        return written.get(field) instanceof String text
                ? new LinkedHashSet<>(List.of(text.split(",")))
                : new LinkedHashSet<>(present);
    }

    /** What is wanted, without what people took away and with what they added. */
    private static Set<String> merge(Set<String> written, Collection<String> present, Collection<String> wanted) {
        Set<String> merged = new LinkedHashSet<>(wanted);
        merged.removeIf(word -> written.contains(word) && !present.contains(word));
        present.stream().filter(word -> !written.contains(word)).forEach(merged::add);
        return merged;
    }

    private static Map<String, Metadata> notes(
            Map<String, Object> written, Map<String, Metadata> present, Map<String, Metadata> wanted) {
        Map<String, Metadata> notes = new LinkedHashMap<>(present);
        notes.entrySet().removeIf(entry -> text(entry.getValue()).equals(written.get(NOTE + entry.getKey())));
        wanted.forEach((name, note) -> {
            Metadata now = present.get(name);
            String text = now == null ? "" : text(now);
            if (text.equals(written.getOrDefault(NOTE + name, text))) {
                notes.put(name, note);
            }
        });
        return notes;
    }

    private static String text(Metadata note) {
        return note.value() + " " + new TreeMap<>(note.configuration());
    }
}
