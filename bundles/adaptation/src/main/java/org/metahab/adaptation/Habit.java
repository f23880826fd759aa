/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Instant;
import java.util.List;

/**
 * What somebody at home does again and again, as far as the hub has seen.
 *
 * @param id stable: names the item and what it is switched to
 * @param item the item's name
 * @param command what people tell it, in the event dialect's text: {@code ON}
 * @param description for people: "Kitchen light on"
 * @param examples how often people did it
 * @param people who did it, and how often
 * @param lastExample when they did it last
 * @param clarity how well the adapted learner foresees it now: its mean probability for the latest examples before they
 *     happened, in [0, 1]
 * @param stage how far it has come
 * @param explanation why it is at that stage: what is missing for a suggestion, or what was decided
 * @param history the steps that it came by, oldest first; empty as long as it was only observed
 */
public record Habit(
        String id,
        String item,
        String command,
        String description,
        int examples,
        People people,
        Instant lastExample,
        double clarity,
        Stage stage,
        String explanation,
        List<Move> history) {

    public Habit {
        history = List.copyOf(history);
    }
}
