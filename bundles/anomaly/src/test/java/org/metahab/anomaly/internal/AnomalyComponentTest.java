/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.anomaly.Anomaly;
import org.metahab.hub.Hub;
import org.metahab.hub.HubHistory;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.osgi.framework.BundleContext;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

class AnomalyComponentTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Item STOVE = Item.of("Stove", ItemType.SWITCH, "Stove");

    @TempDir
    Path folder;

    private final VirtualClock clock = new VirtualClock(NOW, ZoneOffset.UTC);
    private final Past past = new Past();
    private final List<Event> told = new CopyOnWriteArrayList<>();
    private AnomalyComponent component;

    @AfterEach
    void stop() {
        component.deactivate();
    }

    @Test
    void whatIsUnlikeTheRecordedPastIsToldOnce() {
        past.usesOfTheStove(60);
        start();

        forgetTheStoveOn();

        await().until(() -> !told.isEmpty());
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.getTopic()).isEqualTo("metahab/anomalies/begun");
            assertThat(event.getProperty("item")).isEqualTo("Stove");
            assertThat(event.getProperty("kind")).isEqualTo("LASTING");
        });
        assertThat(component.all()).extracting(Anomaly::item).containsExactly("Stove");
    }

    @Test
    void anImportedHistoryCountsWithoutARestart() {
        start();

        past.usesOfTheStove(60);
        past.changed();
        forgetTheStoveOn();

        await().until(() -> !told.isEmpty());
        assertThat(component.all()).extracting(Anomaly::item).containsExactly("Stove");
    }

    @Test
    void whatIsForgottenFromTheHistoryIsForgottenHere() {
        past.usesOfTheStove(60);
        start();
        forgetTheStoveOn();
        await().until(() -> !component.all().isEmpty());

        past.events.clear();
        past.changed();
        minutes(3);

        await().until(() -> component.all().isEmpty());
    }

    /** An import writes again and again; its end is waited for. */
    @Test
    void theHistoryIsReadOnceItIsLeftAlone() {
        start();
        await().until(() -> past.reads.get() == 1);

        for (int i = 0; i < 5; i++) {
            past.changed();
            minutes(1);
        }
        assertThat(past.reads.get()).isEqualTo(1);
        minutes(1);

        await().until(() -> past.reads.get() == 2);
    }

    @Test
    void aMutedItemIsNotTold() {
        past.usesOfTheStove(60);
        start();
        component.mute("Stove");

        forgetTheStoveOn();
        int asked = past.asked.get();
        minutes(1);

        await().until(() -> past.asked.get() > asked);
        assertThat(component.all()).isEmpty();
        assertThat(told).isEmpty();
        assertThat(component.muted()).containsExactly("Stove");
    }

    /** The stove is switched on and stays so for five hours. */
    private void forgetTheStoveOn() {
        minutes(5);
        TimedEvent event =
                new TimedEvent(clock.instant(), new ItemStateChangedEvent("Stove", OnOff.OFF, OnOff.ON, Source.NONE));
        past.events.add(event);
        component.onEvent(event);
        minutes(300);
    }

    /** Each minute is dealt with before the next one. */
    private void minutes(int many) {
        for (int i = 0; i < many; i++) {
            int asked = past.asked.get();
            clock.advance(Duration.ofMinutes(1));
            await().pollInterval(Duration.ofMillis(1)).until(() -> past.asked.get() > asked);
        }
    }

    private void start() {
        component = new AnomalyComponent(noBundle(), config(), hub(), clock, past, new EventAdmin() {
            @Override
            public void postEvent(Event event) {
                told.add(event);
            }

            @Override
            public void sendEvent(Event event) {
                throw new AssertionError("the bus is never waited for");
            }
        });
        int byReadingAndTheFirstMinute = 2;
        await().until(() -> past.asked.get() == byReadingAndTheFirstMinute);
    }

    private static Hub hub() {
        return (Hub) Proxy.newProxyInstance(
                Hub.class.getClassLoader(), new Class<?>[] {Hub.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("item");
                    return Optional.of(STOVE);
                });
    }

    /** The bundle's data area is not asked for, as a folder is configured. */
    private static BundleContext noBundle() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError(method.getName() + " was not expected");
                });
    }

    private AnomalyConfig config() {
        return (AnomalyConfig) Proxy.newProxyInstance(
                AnomalyConfig.class.getClassLoader(),
                new Class<?>[] {AnomalyConfig.class},
                (proxy, method, arguments) ->
                        method.getName().equals("folder") ? folder.toString() : method.getDefaultValue());
    }

    /** A history that can be changed behind the component's back; counts how often it was read, and asked for its revision. */
    private static final class Past implements HubHistory {
        private final List<TimedEvent> events = new CopyOnWriteArrayList<>();
        private final AtomicLong revision = new AtomicLong();
        private final AtomicInteger reads = new AtomicInteger();
        private final AtomicInteger asked = new AtomicInteger();

        void changed() {
            revision.incrementAndGet();
        }

        void usesOfTheStove(int days) {
            for (int day = days; day > 0; day--) {
                Instant on = NOW.minus(Duration.ofDays(day)).plus(Duration.ofHours(day * 5 % 11));
                events.add(new TimedEvent(on, new ItemStateChangedEvent("Stove", OnOff.OFF, OnOff.ON, Source.NONE)));
                events.add(new TimedEvent(
                        on.plus(Duration.ofMinutes(20 + day % 10)),
                        new ItemStateChangedEvent("Stove", OnOff.ON, OnOff.OFF, Source.NONE)));
            }
        }

        @Override
        public long read(Instant from, Instant until, Consumer<TimedEvent> reader) {
            List<TimedEvent> wanted = events.stream()
                    .filter(event -> !event.at().isBefore(from) && event.at().isBefore(until))
                    .toList();
            wanted.forEach(reader);
            reads.incrementAndGet();
            return wanted.size();
        }

        @Override
        public long revision() {
            asked.incrementAndGet();
            return revision.get();
        }
    }
}
