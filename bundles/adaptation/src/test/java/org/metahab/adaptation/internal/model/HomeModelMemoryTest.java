/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.HabitLearner;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;

/** What a home's model holds on to, however long the home is watched. */
class HomeModelMemoryTest {

    private static final int LAMPS = 30;
    private static final int SENSORS = 20;
    private static final int EVENTS = 4_000;
    private static final double MEGABYTE = 1 << 20;
    private static final Source APP = Source.of("org.openhab.core.io.rest", "anna");
    private static final Source CHANNEL = new Source("mqtt:topic:sensor:state");

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private Instant now = Instant.parse("2026-03-02T06:00:00Z");

    @Test
    void aHomeOfSixtyClassesKeepsToTwentyMegabytesHoweverLongItIsWatched() {
        for (int i = 0; i < LAMPS; i++) {
            add(Item.of("Lamp" + i, ItemType.SWITCH, "Lamp"));
        }
        for (int i = 0; i < SENSORS; i++) {
            add(Item.of("Motion" + i, ItemType.SWITCH, "Motion").withTags(Set.of("MotionDetector", "Status")));
        }
        double before = megabytes();
        HomeModel model = new HomeModel(
                AdaptationOptions.DEFAULT,
                ZoneOffset.UTC,
                name -> Optional.ofNullable(items.get(name)),
                HabitLearner.untrained(1).learner(),
                new ModelListener() {});
        model.know(items.values());

        live(model);
        double early = megabytes() - before;
        live(model);
        double late = megabytes() - before;

        assertThat(model.counts().actions()).isGreaterThan(EVENTS / 2);
        assertThat(model.records()).hasSize(2 * LAMPS);
        assertThat(late).isLessThan(20);
        assertThat(late - early).isLessThan(2);
    }

    private void add(Item item) {
        items.put(item.name(), item);
    }

    private void live(HomeModel model) {
        for (int i = 0; i < EVENTS; i++) {
            now = now.plusMillis((long) (1000 * Math.exp(random.nextDouble() * 6)));
            OnOff state = random.nextBoolean() ? OnOff.ON : OnOff.OFF;
            OnOff other = state == OnOff.ON ? OnOff.OFF : OnOff.ON;
            if (random.nextInt(3) == 0) {
                String lamp = "Lamp" + random.nextInt(LAMPS);
                model.accept(new TimedEvent(now, new ItemCommandEvent(lamp, state, APP)));
                model.accept(new TimedEvent(now, new ItemStateChangedEvent(lamp, other, state, CHANNEL)));
            } else {
                String sensor = "Motion" + random.nextInt(SENSORS);
                model.accept(new TimedEvent(now, new ItemStateChangedEvent(sensor, other, state, CHANNEL)));
            }
        }
    }

    /** Of the heap, what is still in use once garbage is gone. */
    private static double megabytes() {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE);
        }
        return least;
    }
}
