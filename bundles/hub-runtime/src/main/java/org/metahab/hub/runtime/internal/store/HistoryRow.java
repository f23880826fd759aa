/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.metahab.hub.HistoryImport;
import org.metahab.hub.codec.EventCodec;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;

/**
 * A command or a change of state, as the history keeps it.
 *
 * @param at when it happened
 * @param item the item's name
 * @param properties the event as the bus tells it
 */
record HistoryRow(Instant at, String item, Map<String, String> properties) {

    /** @throws IllegalArgumentException when the event is neither a command nor a change of state, or has no textual form */
    static HistoryRow of(TimedEvent event) {
        return new HistoryRow(event.at(), item(event.event()), EventCodec.encode(event.event()));
    }

    /** The same of an event that another system recorded; its source says so. */
    static HistoryRow imported(TimedEvent event) {
        HistoryRow row = of(event);
        Map<String, String> properties = new HashMap<>(row.properties);
        properties.put(
                EventCodec.SOURCE,
                event.event().source().via(Source.of(HistoryImport.SOURCE)).text());
        return new HistoryRow(row.at, row.item, Map.copyOf(properties));
    }

    private static String item(HubEvent event) {
        if (event instanceof ItemCommandEvent command) {
            return command.item();
        } else if (event instanceof ItemStateChangedEvent change) {
            return change.item();
        }
        throw new IllegalArgumentException("The history keeps commands and changes of state, not " + event);
    }
}
