/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.sun;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.Hub;
import org.metahab.hub.OwnItems;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.place.Place;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/**
 * Keeps the hub's items for sunrise and sunset where the home's place is known and no item of its own holds the same. Once
 * there, an item stays, as rules may wait for it; without a place it goes as soon as none does.
 */
public final class SunKeeper {

    private static final Source OURSELVES = new Source("org.metahab.adaptation");

    /** How far the home's own item may be from what we reckon: by its definition of the moment, and by its place. */
    private static final Duration SAME = Duration.ofMinutes(10);

    private final Hub hub;
    private final ZoneId zone;
    private @Nullable LocalDate kept;
    private Optional<Place> keptAt = Optional.empty();

    public SunKeeper(Hub hub, ZoneId zone) {
        this.hub = hub;
        this.zone = zone;
    }

    /**
     * To be called often; does something at first, on each new day, and where the place has changed. Returns whether the past
     * looks different now, as there is another place, one item more, or one less.
     */
    public boolean keep(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Optional<Place> place = hub.place();
        if (today.equals(kept) && place.equals(keptAt)) {
            return false;
        }
        boolean moved = !place.equals(keptAt);
        List<SunItem> before = items(hub);
        kept = today;
        keptAt = place;
        for (SunItem item : SunItem.values()) {
            if (place.isPresent()) {
                show(item, item.on(today, place.get(), zone));
            } else if (hub.item(item.itemName()).isPresent() && !isAwaited(item)) {
                hub.removeItem(item.itemName());
            }
        }
        return moved || !items(hub).equals(before);
    }

    /** Those that are on the hub. */
    static List<SunItem> items(Hub hub) {
        return Stream.of(SunItem.values())
                .filter(item -> hub.item(item.itemName()).isPresent())
                .toList();
    }

    private void show(SunItem item, Optional<Instant> moment) {
        if (hub.item(item.itemName()).isEmpty() && moment.filter(this::isKnown).isPresent()) {
            return;
        }
        OwnItems.add(hub, item.item());
        if (hub.item(item.itemName()).isPresent()) {
            State state = moment.<State>map(at ->
                            new DateTime(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone)))
                    .orElse(UnDef.UNDEF);
            hub.postUpdate(item.itemName(), state, OURSELVES);
        }
    }

    /** Whether an item of the home holds about that moment today. */
    private boolean isKnown(Instant moment) {
        return hub.items().stream()
                .filter(item -> item.type() == ItemType.DATETIME && !OwnItems.isOwn(item.name()))
                .flatMap(item -> hub.state(item.name()).map(ItemState::state).stream())
                .filter(DateTime.class::isInstance)
                .map(state -> ((DateTime) state).value().toInstant())
                .anyMatch(held -> Duration.between(held, moment).abs().compareTo(SAME) <= 0);
    }

    private boolean isAwaited(SunItem item) {
        return hub.rules().rules().stream()
                .flatMap(rule -> rule.triggers().stream())
                .anyMatch(trigger ->
                        item.itemName().equals(trigger.configuration().get("itemName")));
    }
}
