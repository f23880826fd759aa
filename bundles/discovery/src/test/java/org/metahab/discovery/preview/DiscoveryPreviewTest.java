/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.discovery.internal.preview.KnownConventions;
import org.metahab.discovery.spi.Convention;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttHealth;
import org.metahab.mqtt.MqttListener;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.SubscriptionState;

class DiscoveryPreviewTest {

    @TempDir
    private Path folder;

    private PreviewReport previewOf(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("messages.jsonl"), List.of(lines));
        try (DiscoveryPreview preview = new DiscoveryPreview(false)) {
            preview.replay(Recording.read(file).messages());
            await().until(preview::isIdle);
            return preview.report();
        }
    }

    @Test
    void aThingIsShownChannelByChannel() throws IOException {
        PreviewReport report = previewOf(
                """
                {"topic":"homeassistant/light/lamp/config","payload":{"name":null,"uniq_id":"l1","cmd_t":"lamp/set",\
                "stat_t":"lamp/state","bri_cmd_t":"lamp/bri/set","bri_stat_t":"lamp/bri","avty_t":"lamp/there",\
                "dev":{"ids":"lamp-1","name":"Lamp","mf":"Acme","sa":"Kitchen"}}}""",
                "{\"topic\":\"lamp/there\",\"payload\":\"online\"}",
                "{\"topic\":\"lamp/state\",\"payload\":\"ON\"}");
        PreviewThing thing = report.things().get(0);
        assertThat(thing.uid()).isEqualTo("homeassistant:device:lamp-1");
        assertThat(thing.label()).isEqualTo("Lamp");
        assertThat(thing.location()).isEqualTo("Kitchen");
        assertThat(thing.status()).startsWith("ONLINE");
        assertThat(thing.properties()).containsEntry("vendor", "Acme");
        PreviewChannel light = thing.channels().get(0);
        assertThat(light.type()).isEqualTo("Dimmer");
        assertThat(light.tags()).contains("Light");
        assertThat(light.item()).startsWith("Lamp");
        assertThat(light.inputs()).containsExactlyInAnyOrder("lamp/state", "lamp/bri");
        assertThat(light.commands()).contains("lamp/set");
        assertThat(light.availability()).containsExactly("lamp/there");
        assertThat(light.state()).isEqualTo("100");
    }

    @Test
    void itListensOnceTheBrokerHasAnsweredAll() {
        Map<String, MqttListener> asked = new ConcurrentHashMap<>();
        try (DiscoveryPreview preview = new DiscoveryPreview(false)) {
            preview.look(new SilentConnection(asked));
            await().until(preview::isIdle);
            assertThat(asked).hasSizeGreaterThan(2);
            assertThat(preview.isListening()).isFalse();

            Iterator<MqttListener> listeners = List.copyOf(asked.values()).iterator();
            listeners.next().onSubscription(SubscriptionState.REFUSED, "not allowed");
            assertThat(preview.isListening()).isFalse();
            listeners.forEachRemaining(listener -> listener.onSubscription(SubscriptionState.GRANTED, ""));
            await().until(preview::isListening);
        }
    }

    /** A connection that is up, at a broker that answers nothing. */
    private record SilentConnection(Map<String, MqttListener> asked) implements MqttConnection {

        @Override
        public String id() {
            return "home";
        }

        @Override
        public MqttHealth health() {
            return new MqttHealth(MqttHealth.State.CONNECTED, Instant.EPOCH, "tcp://home", "", 0, 0, 0, 0, 0);
        }

        @Override
        public Subscription subscribe(String topicFilter, Qos qos, MqttListener listener) {
            asked.put(topicFilter, listener);
            return () -> asked.remove(topicFilter);
        }

        @Override
        public CompletionStage<Void> publish(MqttMessage message) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Subscription watch(HealthListener listener) {
            listener.onHealth(health());
            return () -> {};
        }
    }

    @Test
    void whatIsNotDiscoveredHasAReason() throws IOException {
        PreviewReport report =
                previewOf("{\"topic\":\"homeassistant/light/lamp/config\",\"payload\":\"{\\\"name\\\":\"}");
        assertThat(report.things()).isEmpty();
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.source()).isEqualTo("homeassistant/light/lamp/config");
            assertThat(problem.reason()).contains("cut off");
        });
    }

    @Test
    void eachRecordedDescriptionOfACoapServerIsADevice() throws IOException {
        String description = "\"{\\\"sen\\\":[{\\\"I\\\":1101,\\\"T\\\":\\\"S\\\",\\\"D\\\":\\\"output\\\"}]}\"";
        PreviewReport report = previewOf(
                "{\"coap_path\":\"/cit/d\",\"payload\":" + description + "}",
                "{\"coap_path\":\"/cit/d\",\"payload\":" + description + "}",
                "{\"topic\":\"coap://192.168.1.7/cit/d\",\"payload\":" + description + "}",
                "{\"topic\":\"coap://192.168.1.7/cit/s\",\"payload\":\"{\\\"G\\\":[[0,1101,1]]}\"}");
        assertThat(report.things()).hasSize(3);
        assertThat(report.things())
                .flatExtracting(PreviewThing::channels)
                .extracting(PreviewChannel::state)
                .containsExactlyInAnyOrder("", "", "ON");
    }

    @Test
    void aLineThatIsNoMessageIsNamedOrCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("x.jsonl"), "{\"a\":1}\n\n{\"topic\":\"t\",\"payload\":\"p\"}\n");
        assertThat(Recording.read(file).skipped()).isEqualTo(1);
        assertThat(Recording.read(file).messages()).containsExactly(new RecordedMessage("", "t", "p"));
        Path broken = Files.writeString(folder.resolve("y.jsonl"), "{\"a\":1}\n{\"topic\":\n");
        assertThatThrownBy(() -> Recording.read(broken))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("y.jsonl, line 2");
    }

    /** A convention that the component runtime would start is one of a preview too. */
    @Test
    void aPreviewKnowsEveryConventionOfTheBundle() throws IOException, URISyntaxException {
        Path classes = Path.of(Convention.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<String> written;
        try (Stream<Path> files = Files.walk(classes)) {
            written = files.map(file -> classes.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.endsWith("Convention.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(DiscoveryPreviewTest::isConvention)
                    .collect(Collectors.toSet());
        }
        assertThat(KnownConventions.all(new VirtualClock(Instant.EPOCH, ZoneOffset.UTC)))
                .as("conventions of KnownConventions")
                .extracting(convention -> convention.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    private static boolean isConvention(String name) {
        try {
            Class<?> type = Class.forName(name);
            return Convention.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
