/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.sun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.metahab.adaptation.internal.timeline.KeptMoment;
import org.metahab.adaptation.internal.timeline.KeptMoments;
import org.metahab.hub.Hub;
import org.metahab.hub.place.Place;

/** Notes day by day what the hub's items for sunrise and sunset held, also of days on which they were not there yet. */
public final class SunPast {

    private final @Nullable Place place;
    private final ZoneId zone;
    private final List<SunItem> items;
    private Instant until = Instant.MIN;

    /** As the hub has the place and the items now. */
    public SunPast(Hub hub, ZoneId zone) {
        this.place = hub.place().orElse(null);
        this.zone = zone;
        this.items = SunKeeper.items(hub);
    }

    /** Notes a day's moments when its first event comes. */
    public void note(Instant at, KeptMoments moments) {
        if (place == null || items.isEmpty() || at.isBefore(until)) {
            return;
        }
        LocalDate day = at.atZone(zone).toLocalDate();
        Instant midnight = day.atStartOfDay(zone).toInstant();
        until = day.plusDays(1).atStartOfDay(zone).toInstant();
        for (SunItem item : items) {
            item.on(day, place, zone)
                    .ifPresent(moment -> moments.add(
                            item.itemName(),
                            new KeptMoment(midnight.toEpochMilli(), until.toEpochMilli(), moment.toEpochMilli())));
        }
    }
}
