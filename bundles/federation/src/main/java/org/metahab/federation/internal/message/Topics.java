/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.message;

/**
 * Where messages of an exchange go. An account of a participant needs to publish under {@code from/NAME} and to hear
 * {@code round}, {@code prior} and {@code to/NAME}, no more.
 *
 * @param exchange its name
 */
public record Topics(String exchange) {

    /** The steps of a round; what a participant says, and what it is told. */
    public enum Step {
        JOIN,
        GROUP,
        SHARES,
        MASKED,
        SURVIVORS,
        UNMASK;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private String base() {
        return "metahab/federation/" + exchange;
    }

    /** The announcement, retained. */
    public String round() {
        return base() + "/round";
    }

    /** The prior file, retained. */
    public String prior() {
        return base() + "/prior";
    }

    /** What a participant says at a step; {@code +} for any. */
    public String from(String participant, Step step) {
        return base() + "/from/" + participant + "/" + step.word();
    }

    /** What a participant is told at a step. */
    public String to(String participant, Step step) {
        return base() + "/to/" + participant + "/" + step.word();
    }

    /** The participant in a topic of {@link #from}. */
    public String sender(String topic) {
        String[] levels = topic.split("/");
        return levels[levels.length - 2];
    }
}
