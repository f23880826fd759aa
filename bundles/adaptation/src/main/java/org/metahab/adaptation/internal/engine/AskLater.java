/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people are asked again who don't want to answer now. */
final class AskLater {

    private static final int MOST_DAYS = 366;

    private AskLater() {}

    /** @throws IllegalArgumentException when the span is not positive, or too long; the message names it and the bounds */
    static ZonedDateTime when(Duration span, Instant now, ZoneId zone) {
        if (span.isNegative() || span.isZero() || span.compareTo(Duration.ofDays(MOST_DAYS)) > 0) {
            throw new IllegalArgumentException(
                    "It can be postponed by more than nothing and at most " + MOST_DAYS + " days, not by " + span);
        }
        return now.plus(span).atZone(zone);
    }
}
