/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemAddedEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.value.DateTime;

/** Fires at the moment that an item holds, or each day at its time of day; follows the item's changes. */
final class DateTimeTrigger implements Trigger {

    private final String item;
    private final boolean timeOnly;
    private final long offset;
    private final HandlerContext context;
    private final ClockTrigger timer;

    /** @param offset seconds to add to the item's moment */
    DateTimeTrigger(String item, boolean timeOnly, long offset, HandlerContext context) {
        this.item = item;
        this.timeOnly = timeOnly;
        this.offset = offset;
        this.context = context;
        timer = new ClockTrigger(context.clock(), this::next);
    }

    @Override
    public void start(Firing firing) {
        timer.start(firing);
    }

    @Override
    public void onEvent(HubEvent event, Firing firing) {
        if (event instanceof ItemStateChangedEvent changed && changed.item().equals(item)
                || event instanceof ItemAddedEvent added && added.item().name().equals(item)) {
            timer.start(firing);
        }
    }

    @Override
    public void close() {
        timer.close();
    }

    private Optional<ZonedDateTime> next(ZonedDateTime after) {
        return context.items()
                .state(item)
                .map(state -> state.state())
                .filter(DateTime.class::isInstance)
                .map(DateTime.class::cast)
                .map(state -> state.value().withZoneSameInstant(after.getZone()).plusSeconds(offset))
                .flatMap(moment -> timeOnly
                        ? TimerTriggers.daily(moment.toLocalTime()).next(after)
                        : Optional.of(moment).filter(at -> at.isAfter(after)));
    }
}
