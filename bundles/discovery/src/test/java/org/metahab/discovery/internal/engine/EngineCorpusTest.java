/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.Corpus;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.hub.clock.VirtualClock;

/** Runs all recorded announcements through the whole engine, with things and items made at once. */
class EngineCorpusTest {

    @TempDir
    private Path folder;

    @Test
    void aHomeOfAllRecordedDevicesBecomesThingsWithoutAFault() {
        List<JsonObject> rows = Corpus.rows("zigbee2mqtt/ha_discovery.jsonl.gz");
        FakeHub hub = new FakeHub();
        FakeLink link = new FakeLink("recorded");
        VirtualClock clock = new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);
        try (DiscoveryEngine engine = new DiscoveryEngine(
                hub, clock, event -> {}, new JsonThingStore(folder), new EngineSettings(true, false, 262_144))) {
            engine.addConvention(HomeAssistant.convention(false));
            rows.forEach(row ->
                    link.keep(row.get("topic").getAsString(), row.get("payload").getAsString()));
            long start = System.nanoTime();
            engine.addLink(link);
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> engine.statistics().messages() >= rows.size()
                            && engine.statistics().waiting() == 0);
            System.out.println(rows.size() + " announcements became "
                    + engine.things().things().size() + " things and " + hub.items.size() + " items in "
                    + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms, of which its one thread computed "
                    + busiest().toMillis() + " ms");
            assertThat(engine.statistics().problems())
                    .doesNotContainKeys(
                            Kind.INTERNAL, Kind.HUB_REFUSED, Kind.INTRUSION, Kind.MESSAGE_DROPPED, Kind.STORE_FAILED);
            assertThat(engine.things().things()).isNotEmpty();
        }
    }

    /** What the thread that computed most, which is the engine's, took of its core: others may be busy with other work. */
    private static Duration busiest() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        String own = Thread.currentThread().getName();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && !thread.getThreadName().equals(own))
                .map(thread -> Duration.ofNanos(threads.getThreadCpuTime(thread.getThreadId())))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
