/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.util.Arrays;

/** Why a person declines a suggestion. */
public enum Dismissal {
    /** The person doesn't say; the habit is not suggested again. */
    UNSAID("declined"),
    /** The habit is not suggested again. */
    NOT_USEFUL("not useful"),
    /** The habit may be suggested again by another trigger or with other conditions. */
    WRONG_TIME("wrong time"),
    /** The habit may be suggested again by another trigger or with other conditions. */
    WRONG_CONDITION("wrong condition"),
    /** Nothing is suggested for the item any more. */
    NEVER_FOR_THIS_DEVICE("never for this device");

    private final String words;

    Dismissal(String words) {
        this.words = words;
    }

    /**
     * The reason of that name, however it is written.
     *
     * @throws IllegalArgumentException when there is none; its message names those that there are
     */
    public static Dismissal named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + name + "' is no reason; use one of " + Arrays.toString(values())));
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Whether the habit may be put to people again with another rule. */
    public boolean allowsRevision() {
        return this == WRONG_TIME || this == WRONG_CONDITION;
    }
}
