/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.OnOff;

/** Single events are taken out of the history by whoever knows what they mean. */
class ForgottenEventsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Source DEVICE = Source.of("org.metahab.discovery", "lamp");
    private static final int MANY = 2500;

    private HubStore store;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = new HubStore(
                new Database(folder.resolve("store")),
                0,
                new VirtualClock(NOW, ZoneOffset.UTC),
                Duration.ofMillis(100));
        for (int second = 0; second < MANY; second++) {
            store.record(answer(second));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static TimedEvent answer(int second) {
        OnOff state = second % 2 == 0 ? OnOff.ON : OnOff.OFF;
        OnOff old = second % 2 == 0 ? OnOff.OFF : OnOff.ON;
        return new TimedEvent(NOW.plusSeconds(second), new ItemStateChangedEvent("Lamp", old, state, DEVICE));
    }

    private List<TimedEvent> history() {
        List<TimedEvent> events = new ArrayList<>();
        store.read(Instant.EPOCH, NOW.plus(Duration.ofDays(1)), events::add);
        return events;
    }

    @Test
    void eachEventOfThePeriodIsAskedAboutOnceInItsOrder() {
        List<TimedEvent> asked = new ArrayList<>();

        long forgotten = store.forget(NOW.plusSeconds(10), NOW.plusSeconds(MANY - 10), event -> {
            asked.add(event);
            return event.at().getEpochSecond() % 2 == 0;
        });

        assertThat(asked).hasSize(MANY - 20).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
        assertThat(forgotten).isEqualTo(MANY / 2 - 10);
        assertThat(history()).hasSize(MANY / 2 + 10).contains(answer(0), answer(8), answer(11), answer(MANY - 10));
    }

    @Test
    void aDevicesAnswerGoesWithTheCommandItAnswered() {
        TimedEvent command = new TimedEvent(
                NOW.minusSeconds(2), new ItemCommandEvent("Lamp", OnOff.ON, Source.of(Source.REST, "anna")));
        store.record(command);

        store.forget(Instant.EPOCH, NOW.plusSeconds(1), event -> event.equals(answer(0)));
        store.forgetPerson("anna", Instant.EPOCH, NOW.plusSeconds(1));

        assertThat(history()).hasSize(MANY - 1).first().isEqualTo(answer(1));
    }

    @Test
    void nothingIsForgottenWhenItFailsHalfway() {
        assertThatThrownBy(() -> store.forget(Instant.EPOCH, NOW.plusSeconds(MANY), event -> {
                    if (event.equals(answer(2000))) {
                        throw new IllegalArgumentException("broken");
                    }
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(history()).hasSize(MANY);
    }
}
