/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.metahab.hub.HubListener;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.codec.EventCodec;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.Decimal;
import org.osgi.service.event.Event;

class EventBridgeTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final EventBridge bridge = new EventBridge(new VirtualClock(NOW, ZoneOffset.UTC));
    private final List<TimedEvent> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void deactivate() {
        bridge.deactivate();
    }

    private static HubEvent number(int value) {
        return new ItemStateEvent("Number", Decimal.of(value), Source.NONE);
    }

    private void post(HubEvent event) {
        bridge.handleEvent(new Event(EventCodec.EVENT_TOPIC, EventCodec.encode(event)));
    }

    @Test
    void tellsEventsInTheirOrderWithTheTimeOfTheHub() {
        bridge.addListener(told::add);
        IntStream.range(0, 100).forEach(i -> post(number(i)));
        await().atMost(DEADLINE).until(() -> told.size() == 100);
        assertThat(told)
                .containsExactlyElementsOf(IntStream.range(0, 100)
                        .mapToObj(i -> new TimedEvent(NOW, number(i)))
                        .toList());
    }

    @Test
    void usesTheTimeThatTheHostTells() {
        bridge.addListener(told::add);
        TimedEvent event = new TimedEvent(NOW.minusSeconds(5), number(1));
        bridge.handleEvent(new Event(EventCodec.EVENT_TOPIC, EventCodec.encode(event)));
        await().atMost(DEADLINE).untilAsserted(() -> assertThat(told).containsExactly(event));
    }

    @Test
    void aSlowListenerStopsNeitherTheBusNorOthersAndLosesTheOldest() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        List<TimedEvent> toldSlowly = new CopyOnWriteArrayList<>();
        HubListener slow = event -> {
            taken.countDown();
            awaitUninterruptibly(free);
            toldSlowly.add(event);
        };
        bridge.addListener(slow);
        post(number(0));
        taken.await();
        bridge.addListener(told::add);
        int posted = EventBridge.QUEUE_CAPACITY + 5;
        for (int i = 1; i <= posted; i++) {
            post(number(i));
            if (i % 1000 == 0) {
                int expected = i;
                await().atMost(DEADLINE).until(() -> told.size() == expected);
            }
        }
        await().atMost(DEADLINE).until(() -> told.size() == posted);
        free.countDown();
        await().atMost(DEADLINE).until(() -> toldSlowly.size() == EventBridge.QUEUE_CAPACITY + 1);
        assertThat(toldSlowly.get(0).event()).isEqualTo(number(0));
        assertThat(toldSlowly.get(1).event()).isEqualTo(number(6));
    }

    @Test
    void skipsWhatItCannotReadAndGoesOn() {
        bridge.addListener(told::add);
        bridge.handleEvent(new Event("openhab", Map.of("type", "ItemStateEvent", "topic", "x", "payload", "{")));
        bridge.handleEvent(new Event("openhab", Map.of("type", "SomethingElse")));
        post(number(1));
        await().atMost(DEADLINE).until(() -> told.size() == 1);
    }

    @Test
    void goesOnTellingAListenerThatFailed() {
        bridge.addListener(event -> {
            told.add(event);
            throw new IllegalStateException("expected by this test");
        });
        post(number(1));
        post(number(2));
        await().atMost(DEADLINE).until(() -> told.size() == 2);
    }

    @Test
    void tellsNothingToAListenerThatLeft() {
        HubListener gone = told::add;
        List<TimedEvent> others = new CopyOnWriteArrayList<>();
        bridge.addListener(gone);
        bridge.addListener(others::add);
        bridge.removeListener(gone);
        post(number(1));
        await().atMost(DEADLINE).until(() -> others.size() == 1);
        assertThat(told).isEmpty();
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
