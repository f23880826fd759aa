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

/** Notices what has been on or open for longer than it ever is. */
final class Stays implements Watch {

    private final AnomalyOptions options;
    private final Cases cases;
    private final Map<String, Stay> stays = new HashMap<>();
    private final Map<String, Extremes> spans = new HashMap<>();

    private record Stay(Item item, String bucket, Instant since) {}

    Stays(AnomalyOptions options, Cases cases) {
        this.options = options;
        this.cases = cases;
    }

    @Override
    public void told(Instant at, Item item, State state) {
        Optional<String> bucket = StateBuckets.ofState(item.type(), state);
        boolean active = bucket.isPresent() && !Rest.isRest(item, bucket.get());
        Stay stay = stays.get(item.name());
        if (active == (stay != null)) {
            return;
        }
        if (stay != null) {
            stays.remove(item.name());
            spans.computeIfAbsent(item.name(), name -> new Extremes())
                    .add((double) Duration.between(stay.since(), at).toSeconds());
            cases.close(at, item.name(), Kind.LASTING);
        } else {
            stays.put(item.name(), new Stay(item, bucket.orElse(""), at));
        }
    }

    @Override
    public void advance(Instant now) {
        stays.values().forEach(stay -> judge(stay, now));
    }

    private void judge(Stay stay, Instant now) {
        Extremes known = spans.get(stay.item().name());
        Duration span = Duration.between(stay.since(), now);
        if (known == null || span.compareTo(options.shortest()) < 0) {
            return;
        }
        double limit = known.threshold(options.chance()) * options.margin();
        if (span.toSeconds() > limit) {
            cases.open(
                    now,
                    stay.item().name(),
                    Kind.LASTING,
                    Words.name(stay.item()) + " has been " + stay.bucket() + " for " + Words.span(span)
                            + Words.before(known, span),
                    known.chanceOf((double) span.toSeconds()));
        }
    }

    @Override
    public void age() {
        spans.values().forEach(Extremes::age);
    }

    @Override
    public void forget(String item) {
        stays.remove(item);
        spans.remove(item);
    }
}
