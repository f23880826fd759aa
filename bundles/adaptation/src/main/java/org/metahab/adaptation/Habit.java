/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Instant;

/**
 * What somebody at home does again and again, as far as the hub has seen.
 *
 * @param id stable: names the item and what it is switched to
 * @param item the item's name
 * @param command what people tell it, in the event dialect's text: {@code ON}
 * @param description for people: "Kitchen light on"
 * @param examples how often people did it
 * @param lastExample when they did it last
 * @param clarity how well the adapted learner foresees it now: its mean probability for the latest examples before they
 *     happened, in [0, 1]
 * @param stage how far it has come
 * @param explanation why it is at that stage: what is missing for a suggestion, or what was decided
 */
public record Habit(
        String id,
        String item,
        String command,
        String description,
        int examples,
        Instant lastExample,
        double clarity,
        Stage stage,
        String explanation) {

    /** How far a habit has come. */
    public enum Stage {
        /** Seen, with nothing to go by yet. */
        OBSERVED,
        /** A pattern shows, with too few examples or too many exceptions. */
        EMERGING,
        /** Put to a person. */
        SUGGESTED,
        /** A person accepted it and its rule runs. */
        ACCEPTED,
        /** A person declined it. */
        REJECTED,
        /** Its rule acted against a person's will and waits. */
        PAUSED
    }
}
