/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.web.internal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.metahab.anomaly.Anomalies;
import org.metahab.anomaly.Anomaly;
import org.metahab.anomaly.Anomaly.Kind;

/** One anomaly that is over, unless its item is muted. */
final class KnownAnomalies implements Anomalies {

    private final Set<String> muted = new TreeSet<>();

    @Override
    public List<Anomaly> all() {
        Anomaly stove = new Anomaly("Stove", Kind.LASTING, Instant.EPOCH, "Stove has been ON", 0.01, null);
        return muted.contains("Stove") ? List.of() : List.of(stove.overAt(Instant.EPOCH.plusSeconds(60)));
    }

    @Override
    public void mute(String item) {
        muted.add(item);
    }

    @Override
    public void unmute(String item) {
        muted.remove(item);
    }

    @Override
    public Set<String> muted() {
        return Set.copyOf(muted);
    }
}
