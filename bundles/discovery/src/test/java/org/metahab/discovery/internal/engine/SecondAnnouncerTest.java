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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.thing.InboxEntry;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.value.Text;

/** A known device that another endpoint announces stays as it is until a person agrees. */
class SecondAnnouncerTest {

    private static final String UID = "test:device:lamp";
    private static final String QUESTION = UID + "@mqtt_stranger";
    private static final String LAMP = "name Lamp\nidentity mac:01\nchannel state lamp";
    private static final String FOREIGN = "name Mine\nidentity mac:01\nchannel state evil";

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private final List<DiscoveryEngine> engines = new ArrayList<>();
    private FakeLink home = new FakeLink("home");
    private FakeLink stranger = new FakeLink("stranger");
    private DiscoveryEngine engine;

    @BeforeEach
    void start() {
        engine = new DiscoveryEngine(
                hub,
                new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC),
                event -> {},
                new JsonThingStore(folder),
                new EngineSettings(true, false, 10_000));
        engines.add(engine);
        engine.addConvention(new ScriptedConvention("test", 0));
        engine.addLink(home);
        engine.addLink(stranger);
        await().until(() -> home.isHeard("test/lamp") && stranger.isHeard("test/lamp"));
    }

    @AfterEach
    void close() {
        engines.forEach(DiscoveryEngine::close);
    }

    private void announceBoth() {
        home.retain("test/lamp", LAMP);
        await().until(() -> home.isHeard("lamp"));
        stranger.retain("test/lamp", FOREIGN);
        eventually(() -> assertThat(engine.inbox().entries()).hasSize(1));
    }

    private InboxEntry entry() {
        return engine.inbox().entries().iterator().next();
    }

    private Thing thing() {
        return engine.things().thing(UID).orElseThrow();
    }

    private static void eventually(Runnable check) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(check::run);
    }

    private void commandGoesTo(FakeLink link, String topic) {
        engine.onCommand("Lamp_State", new Text("ON"));
        eventually(() -> assertThat(link.sent).contains(Outgoing.of(topic, "ON")));
    }

    @Test
    void raisesAQuestionAndChangesNothing() {
        announceBoth();
        assertThat(entry().thing().uid()).isEqualTo(QUESTION);
        assertThat(entry().state()).isEqualTo(InboxEntry.State.NEW);
        assertThat(entry().question()).contains("Lamp", "mqtt:stranger", "mqtt:home");
        assertThat(thing().label()).isEqualTo("Lamp");
        assertThat(stranger.isHeard("evil")).isFalse();
        commandGoesTo(home, "lamp/set");
    }

    @Test
    void takesOverWithTheSameItemsWhenAPersonAgrees() {
        announceBoth();
        assertThat(engine.inbox().approve(QUESTION, "")).map(Thing::uid).contains(UID);
        commandGoesTo(stranger, "evil/set");
        assertThat(home.isHeard("lamp")).isFalse();
        assertThat(hub.items).containsOnlyKeys("Lamp", "Lamp_State");
        assertThat(engine.inbox().entries()).singleElement().satisfies(old -> assertThat(old.state())
                .isEqualTo(InboxEntry.State.IGNORED));
    }

    @Test
    void anIgnoredQuestionStaysIgnoredOverARestart() {
        announceBoth();
        assertThat(engine.inbox().ignore(QUESTION)).isTrue();
        assertThat(entry().state()).isEqualTo(InboxEntry.State.IGNORED);
        engine.close();
        engines.clear();
        start();
        eventually(() -> assertThat(engine.inbox().entries()).hasSize(1));
        assertThat(entry().state()).isEqualTo(InboxEntry.State.IGNORED);
        assertThat(engine.inbox().unignore(QUESTION)).isTrue();
        assertThat(entry().state()).isEqualTo(InboxEntry.State.NEW);
    }

    @Test
    void asksTooWhenItComesFirstAfterARestart() {
        announceBoth();
        engine.close();
        engines.clear();
        FakeLink kept = home;
        home = new FakeLink("home");
        start();
        eventually(() -> assertThat(engine.inbox().entries()).hasSize(1));
        assertThat(stranger.isHeard("evil")).isFalse();
        assertThat(kept.endpoint()).isEqualTo(home.endpoint());
    }

    @Test
    void theQuestionGoesWithTheAnnouncement() {
        announceBoth();
        stranger.retain("test/lamp", "");
        eventually(() -> assertThat(engine.inbox().entries()).isEmpty());
        assertThat(thing().label()).isEqualTo("Lamp");
    }

    @Test
    void isADeviceOfItsOwnOnceTheKnownOneIsGone() {
        announceBoth();
        home.retain("test/lamp", "");
        eventually(() -> assertThat(engine.things().things())
                .singleElement()
                .satisfies(thing -> assertThat(thing.properties()).containsEntry("endpoint", "mqtt:stranger")));
        assertThat(engine.inbox().entries()).isEmpty();
    }

    @Test
    void aCoapServerWithANewAddressKeepsItsThingWithoutAQuestion() {
        FakeLink before = new FakeLink(Transport.COAP, "coap://10.0.0.1");
        FakeLink after = new FakeLink(Transport.COAP, "coap://10.0.0.2");
        engine.addLink(before);
        engine.addLink(after);
        before.retain("test/meter", "name Meter\nidentity ep:meter\nchannel state meter");
        await().until(() -> before.isHeard("meter"));
        after.retain("test/meter", "name Meter\nidentity ep:meter\nchannel state meter");
        eventually(() -> assertThat(engine.inbox().entries()).hasSize(1));
        before.reachable(false, "no answer");
        eventually(() -> assertThat(after.isHeard("meter")).isTrue());
        assertThat(engine.things().thing("test:device:meter")).isPresent();
        assertThat(hub.items).containsOnlyKeys("Meter", "Meter_State");
    }
}
