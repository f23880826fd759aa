/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.HistoryImport.Taken;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.UnDef;

class HistoryImportTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Source ANNA = Source.of(Source.REST, "Anna");

    @TempDir
    private Path folder;

    private HubStore store;

    @BeforeEach
    void open() {
        store = new HubStore(new Database(folder), 400, new VirtualClock(NOW, ZoneOffset.UTC), Duration.ofMillis(100));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void takesEventsInOnceInTheOrderOfTheirTimesAndSaysWhereTheyCameFrom() {
        List<TimedEvent> recorded = List.of(on(-30, "Lamp"), command(-60, "Lamp"));
        assertThat(store.preview(recorded)).isEqualTo(new Taken(2, 0, 0, 0));
        assertThat(store.take(recorded)).isEqualTo(new Taken(2, 0, 0, 0));
        assertThat(store.take(recorded)).isEqualTo(new Taken(0, 2, 0, 0));
        List<TimedEvent> read = read();
        assertThat(read).hasSize(2);
        assertThat(read.get(0).event())
                .isEqualTo(new ItemCommandEvent(
                        "Lamp", OnOff.ON, new Source("org.openhab.core.io.rest$Anna=>org.metahab.hub.history")));
        assertThat(read.get(1).event().source().text()).isEqualTo("org.metahab.hub.history");
    }

    @Test
    void knowsAnEventAgainWhereTheReadingBeganLater() {
        store.take(List.of(on(-30, "Lamp")));
        HubEvent first = new ItemStateChangedEvent("Lamp", UnDef.NULL, OnOff.ON, Source.NONE);
        assertThat(store.take(List.of(at(-30, first)))).isEqualTo(new Taken(0, 1, 0, 0));
    }

    @Test
    void leavesOutWhatTheHubItselfListenedToAndWhatItNoLongerKeeps() {
        store.record(on(-60, "Lamp"));
        Taken taken = store.take(List.of(
                on(-90, "Lamp"),
                command(-60, "Lamp"),
                on(-10, "Lamp"),
                on(-10, "Fan"),
                on(-400L * 24 * 60 - 1, "Fan")));
        assertThat(taken).isEqualTo(new Taken(2, 0, 2, 1));
        store.record(on(-20, "Fan"));
        assertThat(store.take(List.of(on(-15, "Fan"), on(-25, "Fan")))).isEqualTo(new Taken(1, 0, 1, 0));
    }

    @Test
    void takesInAgainWhatWasForgottenOnlyWhenAsked() {
        store.take(List.of(on(-60, "Lamp")));
        store.forget("Lamp", Instant.EPOCH, NOW);
        assertThat(read()).isEmpty();
        assertThat(store.take(List.of(on(-60, "Lamp")))).isEqualTo(new Taken(1, 0, 0, 0));
    }

    @Test
    void refusesAStoreThatAnotherProcessHolds() throws IOException {
        store.close();
        try (FileChannel file = FileChannel.open(folder.resolve("hub.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> HubStore.open(folder, new VirtualClock(NOW, ZoneOffset.UTC)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("If a hub runs on it, stop that first, or import on its console");
        }
    }

    private List<TimedEvent> read() {
        List<TimedEvent> events = new ArrayList<>();
        store.read(Instant.EPOCH, NOW, events::add);
        return events;
    }

    private static TimedEvent on(long minutes, String item) {
        return at(minutes, new ItemStateChangedEvent(item, OnOff.OFF, OnOff.ON, Source.NONE));
    }

    private static TimedEvent command(long minutes, String item) {
        return at(minutes, new ItemCommandEvent(item, OnOff.ON, ANNA));
    }

    private static TimedEvent at(long minutes, HubEvent event) {
        return new TimedEvent(NOW.plus(Duration.ofMinutes(minutes)), event);
    }
}
