/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.metahab.anomaly.Anomaly.Kind;
import org.metahab.anomaly.AnomalyOptions;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.State;

/** Notices devices that change to and fro more often within ten minutes than they ever do. */
final class Chatter implements Watch {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MANY = 20;

    private final AnomalyOptions options;
    private final Cases cases;
    private final Map<String, Window> windows = new HashMap<>();

    /** The present window of an item, and the counts of those before. */
    private static final class Window {
        private final Extremes counts = new Extremes();
        private Instant begin;
        private String bucket = "";
        private int changes;

        Window(Instant begin) {
            this.begin = begin;
        }
    }

    Chatter(AnomalyOptions options, Cases cases) {
        this.options = options;
        this.cases = cases;
    }

    @Override
    public void told(Instant at, Item item, State state) {
        Optional<String> bucket = StateBuckets.ofState(item.type(), state);
        if (bucket.isEmpty()) {
            return;
        }
        Window window = windows.computeIfAbsent(item.name(), name -> new Window(at));
        if (bucket.get().equals(window.bucket)) {
            return;
        }
        window.bucket = bucket.get();
        if (at.isAfter(window.begin.plus(WINDOW))) {
            end(item.name(), window, at);
        }
        window.changes++;
        if (window.changes > MANY
                && window.changes > window.counts.largest()
                && window.changes > window.counts.threshold(options.chance()) * options.margin()) {
            cases.open(
                    at,
                    item.name(),
                    Kind.CHATTERING,
                    Words.name(item) + " changed " + window.changes + " times within ten minutes; the most before was "
                            + (int) window.counts.largest() + " times",
                    window.counts.chanceOf(window.changes));
        }
    }

    @Override
    public void advance(Instant now) {
        windows.forEach((item, window) -> {
            if (now.isAfter(window.begin.plus(WINDOW))) {
                end(item, window, now);
            }
        });
    }

    private void end(String item, Window window, Instant at) {
        if (window.changes <= MANY) {
            cases.close(at, item, Kind.CHATTERING);
        }
        if (window.changes > 0) {
            window.counts.add(window.changes);
        }
        window.begin = at;
        window.changes = 0;
    }

    @Override
    public void age() {
        windows.values().forEach(window -> window.counts.age());
    }

    @Override
    public void forget(String item) {
        windows.remove(item);
    }
}
