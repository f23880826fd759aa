/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that is, or was, unlike this home.
 *
 * @param item the item
 * @param kind what is unlike
 * @param since when it was noticed
 * @param text what is the matter, compared with the past, in words for people
 * @param chance how often the item's own past was as far off, (1 + so often) / (1 + all): the share of false alarms that
 *     telling at this point gives, where days are alike; 1 where the past doesn't matter
 * @param over when it was over; {@code null} while it lasts
 */
public record Anomaly(String item, Kind kind, Instant since, String text, double chance, @Nullable Instant over) {

    /** What is unlike. */
    public enum Kind {
        /** It usually happens by this time of day, and did not. */
        MISSING,
        /** Something has been on or open for longer than it ever is. */
        LASTING,
        /** A sensor says nothing for longer than it ever does, while the home lives on. */
        SILENT,
        /** A device changes to and fro more than it ever does. */
        CHATTERING,
        /** A battery is low, or falls so that it will be soon. */
        BATTERY
    }

    /** When it was over; empty while it lasts. */
    public Optional<Instant> end() {
        return Optional.ofNullable(over);
    }

    /** Whether it lasts. */
    public boolean lasts() {
        return over == null;
    }

    /** The same, over. */
    public Anomaly overAt(Instant moment) {
        return new Anomaly(item, kind, since, text, chance, moment);
    }
}
