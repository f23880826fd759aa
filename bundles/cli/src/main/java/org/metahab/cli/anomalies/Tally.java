/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.cli.anomalies;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.anomaly.Anomaly;

/** Counts what was told, against what was broken. */
final class Tally {

    private final Map<Anomaly.Kind, Integer> others = new EnumMap<>(Anomaly.Kind.class);
    private final Map<Sabotage.Kind, Integer> broken = new EnumMap<>(Sabotage.Kind.class);
    private final Map<Sabotage.Kind, List<Duration>> noticed = new EnumMap<>(Sabotage.Kind.class);
    private final List<Sabotage.Done> excuses = new ArrayList<>();
    private double weeks;

    /** The simulator itself broke that: what is told of it counts for nothing. */
    void excuse(String item, Instant from, Instant until) {
        excuses.add(new Sabotage.Done(Sabotage.Kind.STUCK, item, from, until));
    }

    /** A home was lived in; what was told before a moment counts for nothing. */
    void add(List<Anomaly> told, List<Sabotage.Done> done, Instant judged, double span, @Nullable PrintWriter list) {
        weeks += span;
        for (Sabotage.Done one : done) {
            broken.merge(one.kind(), 1, Integer::sum);
            Optional<Anomaly> first = told.stream()
                    .filter(anomaly -> one.explains(anomaly.item(), anomaly.since()))
                    .findFirst();
            first.ifPresent(anomaly -> noticed.computeIfAbsent(one.kind(), kind -> new ArrayList<>())
                    .add(Duration.between(one.from(), anomaly.since())));
            if (list != null) {
                list.println((first.isPresent() ? "noticed " : "missed ") + one);
            }
        }
        for (Anomaly anomaly : told) {
            boolean explained = done.stream().anyMatch(one -> one.explains(anomaly.item(), anomaly.since()))
                    || excuses.stream().anyMatch(one -> one.explains(anomaly.item(), anomaly.since()));
            if (!explained && !anomaly.since().isBefore(judged)) {
                others.merge(anomaly.kind(), 1, Integer::sum);
                if (list != null) {
                    list.println("told " + anomaly.since() + " " + anomaly.kind() + ": " + anomaly.text());
                }
            }
        }
        excuses.clear();
    }

    String alarms() {
        int all = others.values().stream().mapToInt(Integer::intValue).sum();
        return String.format(Locale.ROOT, "%d in %.0f weeks, %.2f a week %s", all, weeks, all / weeks, others);
    }

    String recall(Sabotage.Kind kind) {
        List<Duration> spans =
                noticed.getOrDefault(kind, List.of()).stream().sorted().toList();
        int all = broken.getOrDefault(kind, 0);
        return String.format(
                Locale.ROOT,
                "%-8s noticed %d of %d, after %.1f h in the median",
                kind,
                spans.size(),
                all,
                spans.isEmpty() ? 0 : spans.get(spans.size() / 2).toMinutes() / 60.0);
    }
}
