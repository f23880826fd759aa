/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.util.Locale;

/** What a person means when excluding, resetting or forgetting. */
public sealed interface Scope {

    /** One item. */
    record Item(String name) implements Scope {
        @Override
        public String toString() {
            return "item:" + name;
        }
    }

    /** The items of a room: those that have its name as a tag, or are in a group of that name or label, at any depth. */
    record Room(String name) implements Scope {
        @Override
        public String toString() {
            return "room:" + name;
        }
    }

    /** What a person did under their name. */
    record Person(String name) implements Scope {
        @Override
        public String toString() {
            return "person:" + name;
        }
    }

    /** All there is. */
    record Everything() implements Scope {
        @Override
        public String toString() {
            return "everything";
        }
    }

    /**
     * Reads {@code item:Hall_Lamp}, {@code room:Kitchen}, {@code person:anna} or {@code everything}.
     *
     * @throws IllegalArgumentException when it is none of these; the message says how they are written
     */
    static Scope parse(String text) {
        int colon = text.indexOf(':');
        String name = text.substring(colon + 1).strip();
        if (colon < 0 && text.strip().equals("everything")) {
            return new Everything();
        }
        if (colon > 0 && !name.isEmpty()) {
            switch (text.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
                case "item" -> {
                    return new Item(name);
                }
                case "room" -> {
                    return new Room(name);
                }
                case "person" -> {
                    return new Person(name);
                }
                default -> {
                    // not understood, see below
                }
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is not understood; write item:NAME, room:NAME, person:NAME or everything");
    }
}
