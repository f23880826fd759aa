/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.coap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.coap.EndpointDirectory;
import org.metahab.coap.LinkFormat;
import org.metahab.coap.RegisteredEndpoint;
import org.metahab.discovery.internal.coap.CoapDevice.Point;
import org.metahab.discovery.internal.link.Link;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;

/** A link to real servers of Californium. */
class CoapLinkTest {

    private static final Duration SOON = Duration.ofMillis(200);
    private static final String CORE = "/.well-known/core";

    @TempDir
    private Path folder;

    private RealCoap coap;
    private ScheduledExecutorService timer;
    private final Heard heard = new Heard();

    @BeforeEach
    void open() throws Exception {
        coap = new RealCoap(folder, Map.of());
        timer = Executors.newSingleThreadScheduledExecutor();
    }

    @AfterEach
    void close() throws Exception {
        timer.shutdownNow();
        coap.close();
    }

    private static final class Heard implements Link.Listener {

        final List<String> messages = new CopyOnWriteArrayList<>();
        final List<String> losses = new CopyOnWriteArrayList<>();

        @Override
        public void onMessage(Message message) {
            messages.add(message.text().orElse("?"));
        }

        @Override
        public void onLost(String why) {
            losses.add(why);
        }
    }

    private CoapLink link(URI server) {
        return new CoapLink(coap.client(), server, timer, SOON, SOON);
    }

    private void awaitHeard(String text) {
        await().atMost(30, TimeUnit.SECONDS).until(() -> heard.messages.contains(text));
    }

    private void awaitLost() {
        await().atMost(30, TimeUnit.SECONDS).until(() -> !heard.losses.isEmpty());
    }

    @Test
    void observesWhatChangesThroughARestartOfTheServer() throws Exception {
        Point lamp = new Point("/lamp", "light", "core.a", true, "OFF");
        int port;
        try (CoapDevice device = new CoapDevice(coap, 0, lamp)) {
            port = device.port();
            link(device.uri()).listen(Interest.follow("/lamp"), heard);
            awaitHeard("OFF");
            lamp.set("ON");
            awaitHeard("ON");
            device.remove(lamp);
            awaitLost();
        }
        try (CoapDevice device = new CoapDevice(coap, port, new Point("/lamp", "light", "core.a", true, "BACK"))) {
            assertThat(device.port()).isEqualTo(port);
            awaitHeard("BACK");
        }
    }

    @Test
    void asksForWhatDoesNotTellThroughARestartOfTheServer() throws Exception {
        Point meter = new Point("/meter", "power", "core.s", false, "1");
        int port;
        try (CoapDevice device = new CoapDevice(coap, 0, meter)) {
            port = device.port();
            link(device.uri()).listen(new Interest("/meter", Interest.Mode.POLL), heard);
            awaitHeard("1");
            meter.set("2");
            awaitHeard("2");
        }
        awaitLost();
        assertThat(heard.losses.get(0)).contains("/meter");
        try (CoapDevice device = new CoapDevice(coap, port, new Point("/meter", "power", "core.s", false, "3"))) {
            assertThat(device.port()).isEqualTo(port);
            awaitHeard("3");
        }
    }

    @Test
    void writesInTheFormatOfTheMessageAndAsksAgainAtOnce() throws Exception {
        Point relay = new Point("/relay", "relay", "core.a", false, "0");
        try (CoapDevice device = new CoapDevice(coap, 0, relay)) {
            Link link = new CoapLink(coap.client(), device.uri(), timer, Duration.ofHours(1), SOON);
            link.listen(new Interest("/relay", Interest.Mode.POLL), heard);
            awaitHeard("0");
            link.send(Outgoing.of("/relay", "1")).toCompletableFuture().get(20, TimeUnit.SECONDS);
            awaitHeard("1");
            link.send(Outgoing.of("/relay", "{}", 50)).toCompletableFuture().get(20, TimeUnit.SECONDS);
            assertThat(relay.received).containsExactly("0 1", "50 {}");
        }
    }

    @Test
    void saysWhatTheDeviceAnsweredWhenItRefuses() throws Exception {
        try (CoapDevice device = new CoapDevice(coap, 0)) {
            Link link = link(device.uri());
            assertThatThrownBy(() -> link.send(Outgoing.of("/none", "1"))
                            .toCompletableFuture()
                            .get(20, TimeUnit.SECONDS))
                    .hasMessageContaining("4.04");
            link.listen(Interest.follow("/none"), heard);
            awaitLost();
            assertThat(heard.losses.get(0)).contains("4.04");
        }
    }

    @Test
    void readsALongListOfLinksBlockByBlock() throws Exception {
        Point[] many = new Point[400];
        for (int i = 0; i < many.length; i++) {
            many[i] = new Point("/sensor-with-a-long-name-" + i, "temperature", "core.s", false, "1");
        }
        try (CoapDevice device = new CoapDevice(coap, 0, many)) {
            link(device.uri()).listen(new Interest(CORE, Interest.Mode.POLL_SLOWLY), heard);
            await().atMost(30, TimeUnit.SECONDS).until(() -> !heard.messages.isEmpty());
            assertThat(LinkFormat.parse(heard.messages.get(0))).hasSize(400);
        }
    }

    @Test
    void aDeviceThatRegistersIsFoundAtItsSourceUnderItsName() throws Exception {
        List<Link> found = new CopyOnWriteArrayList<>();
        List<Endpoint> gone = new CopyOnWriteArrayList<>();
        FakeDirectory directory = new FakeDirectory();
        CoapSettings settings = new CoapSettings(List.of(), false, SOON, SOON);
        Point lamp = new Point("/lamp", "light", "core.a", true, "OFF");
        try (CoapDevice device = new CoapDevice(coap, 0, lamp);
                CoapServers servers = new CoapServers(coap.client(), settings, directory, found::add, gone::add)) {
            assertThat(servers.servers()).isEmpty();
            directory.register("node1", device.uri(), "</lamp>;rt=light;if=core.a;obs;ep=other");
            assertThat(found).singleElement().satisfies(link -> assertThat(
                            link.endpoint().name())
                    .isEqualTo(device.uri().toString()));
            found.get(0).listen(new Interest(CORE, Interest.Mode.POLL_SLOWLY), heard);
            awaitHeard("</lamp>;rt=\"light\";if=\"core.a\";obs,</>;ep=\"node1\"");
            found.get(0).listen(Interest.follow("/lamp"), heard);
            awaitHeard("OFF");
            directory.register("node1", device.uri(), "</lamp>");
            awaitHeard("</lamp>,</>;ep=\"node1\"");
            directory.register("node2", device.uri(), "</x>");
            assertThat(found).as("an address belongs to one name").hasSize(1);
            directory.register("node1", URI.create("coap://127.0.0.1:1"), "</lamp>");
            assertThat(gone)
                    .extracting(Endpoint::name)
                    .containsExactly(device.uri().toString());
            assertThat(found).hasSize(2);
            directory.remove("node1");
            assertThat(gone).hasSize(2);
        }
    }

    private static final class FakeDirectory implements EndpointDirectory {

        private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

        void register(String name, URI base, String links) throws Exception {
            RegisteredEndpoint endpoint = new RegisteredEndpoint(name, "", base, LinkFormat.parse(links));
            watchers.forEach(watcher -> watcher.onRegistered(endpoint));
        }

        void remove(String name) {
            RegisteredEndpoint endpoint = new RegisteredEndpoint(name, "", URI.create("coap://h"), List.of());
            watchers.forEach(watcher -> watcher.onRemoved(endpoint));
        }

        @Override
        public List<RegisteredEndpoint> endpoints() {
            return List.of();
        }

        @Override
        public Watch watch(Watcher watcher) {
            watchers.add(watcher);
            return () -> watchers.remove(watcher);
        }
    }
}
