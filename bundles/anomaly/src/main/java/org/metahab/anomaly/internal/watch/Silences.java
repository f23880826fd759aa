/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.metahab.anomaly.Anomaly.Kind;
import org.metahab.anomaly.AnomalyOptions;
import org.metahab.habit.ItemRole;
import org.metahab.habit.StateBuckets;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.State;

/**
 * Notices sensors that say nothing for longer than they ever do: stuck, silent, out of battery. A silence is measured twice,
 * in time and in how often the other items came into another state meanwhile, and has to be too long in both: when nobody is
 * home, much is silent, and only what measures goes on.
 */
final class Silences implements Watch {

    /** An update and the change that it is are told one after the other. */
    private static final Duration SAME = Duration.ofSeconds(1);

    private final AnomalyOptions options;
    private final Cases cases;
    private final Map<String, Voice> voices = new HashMap<>();
    private long tellings;

    /** One sensor: when it was last heard, and its silences. */
    private static final class Voice {
        private final Item item;
        private final Extremes spans = new Extremes();
        private final Extremes others = new Extremes();
        private State state;
        private Instant heard;
        private long heardAfter;

        Voice(Item item, State state, Instant heard, long heardAfter) {
            this.item = item;
            this.state = state;
            this.heard = heard;
            this.heardAfter = heardAfter;
        }
    }

    Silences(AnomalyOptions options, Cases cases) {
        this.options = options;
        this.cases = cases;
    }

    @Override
    public void told(Instant at, Item item, State state) {
        tellings += StateBuckets.ofState(item.type(), state).isPresent() ? 1 : 0;
        ItemRole role = ItemRole.of(item);
        if (role != ItemRole.SENSOR && role != ItemRole.MEASUREMENT) {
            return;
        }
        Voice voice = voices.get(item.name());
        if (voice == null) {
            voices.put(item.name(), new Voice(item, state, at, tellings));
            return;
        }
        if (Duration.between(voice.heard, at).compareTo(SAME) < 0) {
            voice.state = state;
            return;
        }
        voice.spans.add((double) Duration.between(voice.heard, at).toSeconds());
        voice.others.add(tellings - voice.heardAfter - 1.0);
        voice.state = state;
        voice.heard = at;
        voice.heardAfter = tellings;
        cases.close(at, item.name(), Kind.SILENT);
    }

    @Override
    public void advance(Instant now) {
        voices.values().forEach(voice -> judge(voice, now));
    }

    private void judge(Voice voice, Instant now) {
        Duration span = Duration.between(voice.heard, now);
        double others = tellings - voice.heardAfter;
        if (span.compareTo(options.shortest()) > 0
                && span.toSeconds() > voice.spans.threshold(options.chance()) * options.margin()
                && others > voice.others.threshold(options.chance()) * options.margin()) {
            cases.open(
                    now,
                    voice.item.name(),
                    Kind.SILENT,
                    Words.name(voice.item) + " has told nothing but " + voice.state.text() + " for " + Words.span(span)
                            + Words.before(voice.spans, span),
                    voice.spans.chanceOf((double) span.toSeconds()));
        }
    }

    @Override
    public void age() {
        voices.values().forEach(voice -> {
            voice.spans.age();
            voice.others.age();
        });
    }

    @Override
    public void forget(String item) {
        voices.remove(item);
    }
}
