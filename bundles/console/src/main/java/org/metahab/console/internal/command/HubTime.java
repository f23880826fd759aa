/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.command;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.HubClock;

/** Moments as people at the hub read them. */
final class HubTime {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    private HubTime() {}

    /** The moment where the hub is: "Mon 2 Mar 2026 07:00"; "the beginning" for the first of all. */
    static String of(Instant moment, @Nullable HubClock clock) {
        return moment.equals(Instant.EPOCH)
                ? "the beginning"
                : MINUTE.format(moment.atZone(Services.required(clock).zone()));
    }
}
