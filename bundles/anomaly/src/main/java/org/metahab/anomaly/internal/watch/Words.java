/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import java.time.Duration;
import java.util.Locale;
import org.metahab.hub.item.Item;

/** Words for people. */
final class Words {

    private static final int MINUTES = 60;
    private static final int DAY_HOURS = 24;

    private Words() {}

    /** {@code 20 min}, {@code 3 h 20 min}, {@code 2 days 4 h}. */
    static String span(Duration span) {
        long minutes = span.toMinutes();
        long hours = minutes / MINUTES;
        if (hours == 0) {
            return minutes + " min";
        }
        if (hours < DAY_HOURS) {
            return hours + " h" + (minutes % MINUTES == 0 ? "" : " " + minutes % MINUTES + " min");
        }
        return hours / DAY_HOURS + (hours < 2 * DAY_HOURS ? " day " : " days ") + hours % DAY_HOURS + " h";
    }

    /** A minute of the day as {@code 23:10}. */
    static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / MINUTES % DAY_HOURS, minute % MINUTES);
    }

    /** How a span compares with those before. */
    static String before(Extremes known, Duration span) {
        double seconds = span.toSeconds();
        return seconds > known.largest()
                ? "; the longest of " + known.count() + " times before was "
                        + span(Duration.ofSeconds((long) known.largest()))
                : "; so long it was only " + known.asLarge(seconds) + " of " + known.count() + " times before";
    }

    static String name(Item item) {
        return item.displayName();
    }
}
