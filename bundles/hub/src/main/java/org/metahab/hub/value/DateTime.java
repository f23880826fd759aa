/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A moment with its offset.
 *
 * @param value the moment; a region is reduced to the offset in force, as the textual form carries only that
 */
public record DateTime(ZonedDateTime value) implements State, Command {

    public DateTime {
        value = value.withFixedOffsetZone();
    }

    @Override
    public String text() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value);
    }
}
