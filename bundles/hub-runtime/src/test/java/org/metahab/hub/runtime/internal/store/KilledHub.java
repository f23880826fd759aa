/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.value.Decimal;

/** A process that writes to a store and says on standard output what is confirmed, until it is killed. */
final class KilledHub {

    private KilledHub() {}

    public static void main(String[] args) throws InterruptedException {
        Instant start = Instant.parse(args[1]);
        VirtualClock clock = new VirtualClock(start, ZoneOffset.UTC);
        HubStore store = new HubStore(new Database(Path.of(args[0])), 0, clock, Duration.ofSeconds(1));
        for (int i = 1; ; i++) {
            Instant now = start.plusSeconds(i);
            store.keep(new ItemState("Counter", Decimal.of(i), now, now));
            store.record(new TimedEvent(
                    now, new ItemStateChangedEvent("Counter", Decimal.of(i - 1), Decimal.of(i), Source.NONE)));
            if (store.put(DocumentStore.ITEMS, "Item" + i, "{\"i\":" + i + "}")) {
                System.out.println(i);
            }
        }
    }
}
