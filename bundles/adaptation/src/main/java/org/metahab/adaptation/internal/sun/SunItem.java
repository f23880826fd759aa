/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.sun;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.metahab.habit.sun.Sun;
import org.metahab.hub.OwnItems;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.place.Place;

/** The items that hold when the sun rises and sets today, from midnight to midnight. */
enum SunItem {
    RISE("Sunrise") {
        @Override
        Optional<Instant> on(LocalDate day, Place place, ZoneId zone) {
            return Sun.rise(place, day, zone);
        }
    },
    SET("Sunset") {
        @Override
        Optional<Instant> on(LocalDate day, Place place, ZoneId zone) {
            return Sun.set(place, day, zone);
        }
    };

    private final String label;

    SunItem(String label) {
        this.label = label;
    }

    /** What it holds on a day; empty where the sun doesn't rise or set on that day. */
    abstract Optional<Instant> on(LocalDate day, Place place, ZoneId zone);

    /** The item's name. */
    String itemName() {
        return OwnItems.PREFIX + label;
    }

    /** The item itself. */
    Item item() {
        return Item.of(itemName(), ItemType.DATETIME, label);
    }
}
