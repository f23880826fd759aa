/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.metahab.anomaly.AnomalyOptions;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.State;

/** All watches together. */
public final class Watches {

    private final List<Watch> watches;
    private final Cases cases;

    /** @param cases takes what they notice */
    public Watches(AnomalyOptions options, ZoneId zone, Cases cases) {
        this.cases = cases;
        this.watches = List.of(
                new Stays(options, cases),
                new Silences(options, cases),
                new Routines(options, zone, cases),
                new Chatter(options, cases),
                new Batteries(options, cases));
    }

    /** An item's state was told. */
    public void told(Instant at, Item item, State state) {
        watches.forEach(watch -> watch.told(at, item, state));
    }

    /** Time passes. */
    public void advance(Instant now) {
        watches.forEach(watch -> watch.advance(now));
    }

    /** What was learnt long ago begins to count less. */
    public void age() {
        watches.forEach(Watch::age);
    }

    /** The item is gone. */
    public void forget(String item) {
        watches.forEach(watch -> watch.forget(item));
        cases.forget(item);
    }
}
