/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.HubClock;

/** Moments as people at the hub read them. */
final class HubTime {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    private HubTime() {}

    /** The moment where the hub is: "Mon 2 Mar 2026 07:00"; "the beginning" for the first of all. */
    static String of(Instant moment, @Nullable HubClock clock) {
        return moment.equals(Instant.EPOCH)
                ? "the beginning"
                : MINUTE.format(moment.atZone(Services.required(clock).zone()));
    }

    /**
     * Reads a moment where the hub is: {@code 2026-03-02}, {@code 2026-03-02T07:00}, or with a zone of its own
     * {@code 2026-03-02T07:00:00Z}.
     *
     * @throws IllegalArgumentException when it is none; the message says how they are written
     */
    static Instant parse(String text, @Nullable HubClock clock) {
        ZoneId zone = Services.required(clock).zone();
        try {
            TemporalAccessor when = MOMENT.parseBest(text, Instant::from, LocalDateTime::from, LocalDate::from);
            if (when instanceof Instant moment) {
                return moment;
            }
            LocalDateTime local = when instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) when;
            return local.atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no moment; write 2026-03-02, 2026-03-02T07:00 or 2026-03-02T07:00:00Z", e);
        }
    }
}
