/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.metahab.anomaly.Anomaly;
import org.metahab.anomaly.Anomaly.Kind;

/** The anomalies that last, each told once when it begins and once when it is over. For one thread at a time. */
public final class Cases {

    private static final Duration REST = Duration.ofHours(20);
    private static final int REMEMBERED = 50;

    private final Consumer<Anomaly> listener;
    private final Map<Key, Anomaly> lasting = new HashMap<>();
    private final Map<Key, Instant> overSince = new HashMap<>();
    private final Deque<Anomaly> over = new ArrayDeque<>();

    private record Key(String item, Kind kind) {}

    /** @param listener is told of each beginning and end */
    public Cases(Consumer<Anomaly> listener) {
        this.listener = listener;
    }

    /** Something is unlike; nothing when that is known, or was told of less than 20 hours ago. */
    void open(Instant at, String item, Kind kind, String text, double chance) {
        Key key = new Key(item, kind);
        Instant last = overSince.get(key);
        if (lasting.containsKey(key) || (last != null && at.isBefore(last.plus(REST)))) {
            return;
        }
        Anomaly anomaly = new Anomaly(item, kind, at, text, chance, null);
        lasting.put(key, anomaly);
        listener.accept(anomaly);
    }

    /** It is over; nothing when there was none. */
    void close(Instant at, String item, Kind kind) {
        Anomaly anomaly = lasting.remove(new Key(item, kind));
        if (anomaly != null) {
            Anomaly ended = anomaly.overAt(at);
            overSince.put(new Key(item, kind), at);
            over.addFirst(ended);
            if (over.size() > REMEMBERED) {
                over.removeLast();
            }
            listener.accept(ended);
        }
    }

    /** The item is gone, and all that was told of it. */
    void forget(String item) {
        lasting.keySet().removeIf(key -> key.item().equals(item));
        overSince.keySet().removeIf(key -> key.item().equals(item));
        for (Iterator<Anomaly> all = over.iterator(); all.hasNext(); ) {
            if (all.next().item().equals(item)) {
                all.remove();
            }
        }
    }

    /** Those that last and the latest that are over, newest first. */
    public List<Anomaly> all() {
        List<Anomaly> all = new ArrayList<>(lasting.values());
        all.sort(Comparator.comparing(Anomaly::since).reversed());
        all.addAll(over);
        return all;
    }
}
