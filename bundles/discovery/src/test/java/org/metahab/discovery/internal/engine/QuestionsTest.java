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
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.store.JsonThingStore;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Semantics;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Refresh;
import org.metahab.hub.value.Text;

/** Devices that tell nothing unless they are asked. */
class QuestionsTest {

    private static final Outgoing WHO = Outgoing.of("shy/who", "?");
    private static final Outgoing HOW = Outgoing.of("shy/how", "?");

    @TempDir
    private Path folder;

    private final FakeHub hub = new FakeHub();
    private final FakeLink link = new FakeLink("home");
    private final VirtualClock clock = new VirtualClock(Instant.parse("2026-11-21T06:00:00Z"), ZoneOffset.UTC);
    private DiscoveryEngine engine;

    @BeforeEach
    void start() {
        engine = new DiscoveryEngine(
                hub, clock, event -> {}, new JsonThingStore(folder), new EngineSettings(true, false, 10_000));
        engine.addConvention(new ShyConvention());
        engine.addLink(link);
        await().until(() -> link.isHeard("shy/hello"));
        link.publish("shy/hello", "");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aConventionAsksADeviceWhoItIs() {
        await().untilAsserted(() -> assertThat(link.sent).containsExactly(WHO));
        assertThat(engine.problems()).isEmpty();
    }

    @Test
    void channelsThatAskTheSameAskOnceWhenTheyAreFollowed() {
        link.publish("shy/hello", "I am shy");
        await().untilAsserted(() -> assertThat(link.sent).containsExactly(WHO, HOW));
    }

    @Test
    void aDeviceThatComesBackAndARefreshAskAgain() {
        link.publish("shy/hello", "I am shy");
        await().until(() -> link.sent.contains(HOW));
        link.reachable(false, "down");
        link.reachable(true, "");
        await().untilAsserted(
                        () -> assertThat(link.sent.stream().filter(HOW::equals)).hasSize(2));
        engine.onCommand("Shy_One", Refresh.REFRESH);
        await().untilAsserted(
                        () -> assertThat(link.sent.stream().filter(HOW::equals)).hasSize(3));
    }

    private static final class ShyConvention implements Convention {

        @Override
        public String id() {
            return "shy";
        }

        @Override
        public boolean speaks(Transport transport) {
            return true;
        }

        @Override
        public ConventionSession open(Endpoint endpoint) {
            return new ConventionSession() {
                @Override
                public List<Interest> announcements() {
                    return List.of(Interest.follow("shy/hello"));
                }

                @Override
                public List<Finding> onMessage(Message message) {
                    return message.size() == 0
                            ? List.of(new Finding.Asked("shy", WHO))
                            : List.of(new Finding.Announced("shy", device()));
                }
            };
        }

        private static DeviceDescription device() {
            return new DeviceDescription(
                    "device", "1", Set.of("shy:1"), "Shy", "", "", Map.of(), List.of(channel("one"), channel("two")));
        }

        private static ChannelDescription channel(String id) {
            return new ChannelDescription(
                    id,
                    id,
                    id,
                    ChannelType.of(ItemType.STRING),
                    new Semantics("Status", "", ""),
                    ChannelDescription.Category.PRIMARY,
                    Availability.OF_ENDPOINT,
                    Duration.ZERO,
                    new ShyMapping());
        }
    }

    private static final class ShyMapping implements ChannelMapping {

        @Override
        public List<Interest> inputs() {
            return List.of(Interest.follow("shy/answer"));
        }

        @Override
        public Reading read(Message message) {
            return message.text()
                    .<Reading>map(text -> Reading.of(new Text(text)))
                    .orElse(Reading.NOTHING);
        }

        @Override
        public List<Outgoing> write(Command command) {
            throw new IllegalArgumentException("it can only be read");
        }

        @Override
        public List<Outgoing> questions() {
            return List.of(HOW);
        }
    }
}
