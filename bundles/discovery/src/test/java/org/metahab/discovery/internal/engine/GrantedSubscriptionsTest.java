/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.homeassistant.HomeAssistant;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ThingStatusInfoChangedEvent;
import org.metahab.hub.thing.ThingStatusInfo;
import org.metahab.hub.thing.ThingStatusInfo.Status;
import org.metahab.hub.value.OnOff;

/** A thing is online once nothing that it sends is missed any more. */
class GrantedSubscriptionsTest {

    private static final String TOPIC = "homeassistant/switch/plug/config";
    private static final String PLUG =
            """
            {"uniq_id":"plug","name":null,"cmd_t":"plug/set","stat_t":"plug/state","dev":{"ids":"plug","name":"Plug"}}""";
    private static final String PLUG_WITH_AVAILABILITY =
            PLUG.replace("{\"uniq_id\"", "{\"avty_t\":\"plug/there\",\"uniq_id\"");
    private static final Outgoing BIRTH = Outgoing.of("homeassistant/status", "online");

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private final FakeLink link = new FakeLink("home");
    private final List<HubEvent> events = new CopyOnWriteArrayList<>();
    private DiscoveryEngine engine;

    @BeforeEach
    void start() {
        engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                events::add,
                new JsonThingStore(folder),
                new EngineSettings(true, false, 10_000));
        engine.addConvention(HomeAssistant.convention(true));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void awaitStatus(Status status, String... words) {
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(engine.things().things()).hasSize(1);
            ThingStatusInfo now = engine.things().things().iterator().next().status();
            assertThat(now.status()).isEqualTo(status);
            assertThat(List.of(words))
                    .allSatisfy(word -> assertThat(now.description()).contains(word));
        });
    }

    @Test
    void aThingIsOnlineOnlyOnceItsSubscriptionsAreGranted() {
        engine.addLink(link);
        await().until(() -> link.sent.contains(BIRTH));
        link.hold();
        link.retain(TOPIC, PLUG);
        awaitStatus(Status.UNKNOWN, "plug/state");
        assertThat(hub.items).containsKey("Plug_Switch_Plug");

        link.grant();
        awaitStatus(Status.ONLINE);
        link.publish("plug/state", "ON");
        await().until(() -> OnOff.ON.equals(hub.states.get("Plug_Switch_Plug")));
    }

    @Test
    void aThingIsOnlineAgainOnlyOnceItsSubscriptionsAreGrantedAgain() {
        engine.addLink(link);
        link.retain(TOPIC, PLUG);
        awaitStatus(Status.ONLINE);
        link.reachable(false, "down");
        awaitStatus(Status.OFFLINE, "down");
        link.hold();
        link.reachable(true, "");
        awaitStatus(Status.UNKNOWN, "plug/state");
        link.grant();
        awaitStatus(Status.ONLINE);
    }

    @Test
    void aDeniedSubscriptionIsTheThingsDescription() {
        engine.addLink(link);
        link.refuse("plug/state", "The broker refuses \"plug/state\": allow it");
        link.retain(TOPIC, PLUG);
        awaitStatus(Status.OFFLINE, "refuses \"plug/state\"");
    }

    /** Its endpoint says that it can be reached while the announcement is being dealt with. */
    @Test
    void aThingIsNeverOnlineBeforeItsTopicsAreAskedFor() {
        link.refuse("plug/state", "The broker refuses \"plug/state\": allow it");
        link.keep(TOPIC, PLUG);

        engine.addLink(link);

        awaitStatus(Status.OFFLINE, "refuses \"plug/state\"");
        assertThat(events)
                .filteredOn(ThingStatusInfoChangedEvent.class::isInstance)
                .noneMatch(
                        event -> ((ThingStatusInfoChangedEvent) event).status().status() == Status.ONLINE);
    }

    @Test
    void aDeniedAvailabilityIsTheThingsDescription() {
        engine.addLink(link);
        link.refuse("plug/there", "The broker refuses \"plug/there\": allow it");
        link.retain(TOPIC, PLUG_WITH_AVAILABILITY);
        awaitStatus(Status.UNKNOWN, "refuses \"plug/there\"");
    }

    @Test
    void greetsOnlyOnceAnnouncementsAreHeard() {
        link.hold();
        engine.addLink(link);
        await().until(() -> link.isHeard(TOPIC));
        engine.inbox().remove("a call that comes after all that was handed over");
        assertThat(link.sent).isEmpty();
        link.grant();
        await().until(() -> link.sent.contains(BIRTH));
    }

    @Test
    void greetsThoughSomeAnnouncementsAreDenied() {
        link.refuse("homeassistant/light/#", "no");
        engine.addLink(link);
        await().until(() -> link.sent.contains(BIRTH));
    }

    @Test
    void aThingIsOnlineAgainAfterItsAnnouncementWasEdited() {
        engine.addLink(link);
        link.retain(TOPIC, PLUG_WITH_AVAILABILITY);
        awaitStatus(Status.UNKNOWN, "not said yet");
        link.publish("plug/there", "online");
        awaitStatus(Status.ONLINE);
        link.retain(TOPIC, PLUG_WITH_AVAILABILITY.replace("\"Plug\"", "\"Socket\""));
        await().until(() -> engine.things().things().iterator().next().label().equals("Socket"));
        awaitStatus(Status.ONLINE);
    }
}
