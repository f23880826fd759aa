/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.config.CoapConfig;
import org.eclipse.californium.core.network.CoapEndpoint;
import org.eclipse.californium.elements.config.Configuration;
import org.eclipse.californium.elements.config.UdpConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.hub.clock.ScaledClock;
import org.metahab.hub.testing.NeedsPrograms;
import org.metahab.hub.thing.Channel;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingRegistry;
import org.metahab.hub.thing.ThingStatusInfo;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** The whole demo home on a real broker and real CoAP, with a hub that is told what there is. */
@NeedsPrograms({"mosquitto", "mosquitto_passwd"})
class DemoHomeTest {

    @TempDir
    Path folder;

    private final ScaledClock clock = new ScaledClock(
            InstantSource.system(), ZoneOffset.UTC, Optional.of(Instant.parse("2026-01-12T02:00:00Z")), 1);
    private final List<Event> story = new CopyOnWriteArrayList<>();
    private final Things things = new Things();
    private Mosquitto broker;
    private Listener hub;
    private DemoHome home;
    private int coapPort;

    @BeforeEach
    void open() throws Exception {
        broker = new Mosquitto(folder);
        hub = new Listener(broker);
        try (DatagramSocket free = new DatagramSocket(0)) {
            coapPort = free.getLocalPort();
        }
    }

    @AfterEach
    void close() throws Exception {
        if (home != null) {
            home.close();
        }
        clock.close();
        hub.close();
        broker.close();
    }

    private void moveIn(int grace) throws Exception {
        Map<String, Object> values = Map.of(
                "broker",
                broker.uri(),
                "accounts",
                broker.accounts().toString(),
                "coap_port",
                coapPort,
                "grace",
                grace);
        DemoConfig config = (DemoConfig) Proxy.newProxyInstance(
                DemoConfig.class.getClassLoader(),
                new Class<?>[] {DemoConfig.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
        home = new DemoHome(config, clock, CoapServersForTest.create(), things, new EventAdmin() {
            @Override
            public void postEvent(Event event) {
                story.add(event);
            }

            @Override
            public void sendEvent(Event event) {
                story.add(event);
            }
        });
    }

    /** A hub that knows all devices once it is told to. */
    private static final class Things implements ThingRegistry {

        private volatile boolean discovered;
        private volatile String unknown = "";

        @Override
        public Collection<Thing> things() {
            return discovered
                    ? new DemoAppliances()
                            .all().stream()
                                    .filter(appliance -> !appliance.id().equals(unknown))
                                    .map(Things::thing)
                                    .toList()
                    : List.of();
        }

        private static Thing thing(Appliance appliance) {
            String uid = "homeassistant:device:" + appliance.id();
            Channel channel = new Channel(
                    uid + ":main", "", "Switch", false, List.of(appliance.id().replace('-', '_')), Map.of());
            return new Thing(
                    uid, appliance.label(), appliance.area(), ThingStatusInfo.ONLINE, Map.of(), List.of(channel));
        }

        @Override
        public Optional<Thing> thing(String uid) {
            return things().stream().filter(thing -> thing.uid().equals(uid)).findFirst();
        }

        @Override
        public boolean remove(String uid) {
            return false;
        }
    }

    private List<String> told(String topic) {
        return story.stream()
                .filter(event -> event.getTopic().equals(topic))
                .map(event -> event.containsProperty("what")
                        ? event.getProperty("person") + " " + event.getProperty("what")
                        : event.getProperty("item") + " " + event.getProperty("device") + " "
                                + event.getProperty("command"))
                .toList();
    }

    @Test
    void peopleMoveInWhenTheHubKnowsTheDevices() throws Exception {
        moveIn(600);
        new DemoAppliances().mqtt().forEach(device -> hub.await(Topics.availability(device), Topics.ONLINE));
        hub.await("living-blinds/state", "100");
        assertThat(clock.instant()).isBefore(Instant.parse("2026-01-12T03:00:00Z"));

        things.discovered = true;

        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> told(Chronicle.ACTION).contains("Anna switched the Kitchen light on"));
        hub.await("kitchen-light/state", "ON");
        int motion = hub.all.indexOf("kitchen-motion/state ON");
        int light = hub.all.indexOf("kitchen-light/state ON");
        assertThat(motion).isBetween(0, light);
    }

    @Test
    void peopleMoveInAfterAWhileAnyway() throws Exception {
        moveIn(1);

        await().atMost(30, TimeUnit.SECONDS).until(() -> !told(Chronicle.ACTION).isEmpty());
    }

    @Test
    void whatTheHubDidNobodyDoesAgain() throws Exception {
        things.unknown = DemoAppliances.DAYLIGHT;
        things.discovered = true;
        moveIn(600);
        hub.await("kitchen-light/available", "online");
        hub.send("kitchen-light/set", "ON");
        hub.await("kitchen-light/state", "ON");

        things.unknown = "";
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> told(Chronicle.ACTION).contains("Anna switched the Kitchen light off"));

        assertThat(told(Chronicle.RECEIVED)).containsExactly("kitchen_light Kitchen light ON");
        assertThat(told(Chronicle.ACTION)).doesNotContain("Anna switched the Kitchen light on");
    }

    @Test
    void coapDevicesListThemselvesAndFollowCommands() throws Exception {
        moveIn(600);
        Configuration configuration = new Configuration(CoapConfig.DEFINITIONS, UdpConfig.DEFINITIONS);
        CoapEndpoint endpoint =
                CoapEndpoint.builder().setConfiguration(configuration).build();
        endpoint.start();
        try {
            assertThat(ask(endpoint, Request.newGet(), "/.well-known/core").getPayloadString())
                    .contains("</bedroom/bedside-lamp>", "if=\"core.a\"", "rt=\"light\"", "title=\"Bedside lamp\"")
                    .contains("</bedroom/bedroom-thermometer>", "if=\"core.s\"", "rt=\"temperature\"");
            assertThat(ask(endpoint, Request.newGet(), "/bedroom/bedside-lamp").getPayloadString())
                    .isEqualTo("OFF");
            assertThat(ask(endpoint, put("ON"), "/bedroom/bedside-lamp").isSuccess())
                    .isTrue();
            assertThat(ask(endpoint, Request.newGet(), "/bedroom/bedside-lamp").getPayloadString())
                    .isEqualTo("ON");
            assertThat(ask(endpoint, put("purple"), "/bedroom/bedside-lamp")
                            .getCode()
                            .toString())
                    .isEqualTo("4.00");
            assertThat(ask(endpoint, put("99"), "/bedroom/bedroom-thermometer")
                            .getCode()
                            .toString())
                    .isEqualTo("4.05");
        } finally {
            endpoint.destroy();
        }
    }

    private static Request put(String text) {
        Request request = Request.newPut();
        request.setPayload(text);
        return request;
    }

    private Response ask(CoapEndpoint endpoint, Request request, String path) throws Exception {
        request.setURI("coap://127.0.0.1:" + coapPort + path);
        endpoint.sendRequest(request);
        return request.waitForResponse(10_000);
    }

    @Test
    void afterCloseNothingIsLeft() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        moveIn(1);
        await().atMost(30, TimeUnit.SECONDS).until(() -> !told(Chronicle.ACTION).isEmpty());

        home.close();

        hub.await("kitchen-light/available", "offline");
        hub.await("daylight/available", "offline");
        assertThat(clock.speed()).isEqualTo(1);
        new DatagramSocket(new InetSocketAddress("127.0.0.1", coapPort)).close();
        await().atMost(20, TimeUnit.SECONDS).untilAsserted(() -> {
            Set<String> left = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> !before.contains(thread))
                    .map(Thread::getName)
                    .filter(name ->
                            name.startsWith("MQTT") || name.startsWith("coap") || name.startsWith("metahab-demo"))
                    .collect(Collectors.toSet());
            assertThat(left).isEmpty();
        });
    }
}
