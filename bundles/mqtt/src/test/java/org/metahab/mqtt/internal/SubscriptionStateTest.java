/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttHealth.State;
import org.metahab.mqtt.MqttListener;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.SubscriptionState;

/** Listeners know whether they would hear what is published now. */
class SubscriptionStateTest {

    @TempDir
    Path folder;

    private Peer peer;

    @BeforeEach
    void start() throws Exception {
        peer = Peer.start(folder);
    }

    @AfterEach
    void stop() {
        peer.close();
    }

    @Test
    void hearsWhatIsPublishedOnceTheSubscriptionIsGranted() throws Exception {
        ReconnectingConnection device = peer.connect("id", "device");
        ReconnectingConnection hub = peer.connect("id", "hub");
        await().until(() -> hub.health().state() == State.CONNECTED);
        List<Heard> listeners = IntStream.range(0, 300)
                .mapToObj(i -> Heard.at(hub, "device/" + i))
                .toList();
        for (int i = 0; i < listeners.size(); i++) {
            Heard listener = listeners.get(i);
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> listener.states.contains(SubscriptionState.GRANTED));
            device.publish(new MqttMessage("device/" + i, new byte[1], Qos.AT_LEAST_ONCE, false))
                    .toCompletableFuture()
                    .get(20, TimeUnit.SECONDS);
        }
        await().untilAsserted(() -> assertThat(listeners)
                .allSatisfy(listener -> assertThat(listener.topics).hasSize(1)));
    }

    @Test
    void isPendingWhileTheConnectionIsLostAndGrantedAgainAfterwards() throws Exception {
        try (Wire wire = new Wire(peer.broker().port())) {
            Heard heard = Heard.at(peer.connectTo(wire.port(), "id", "cut"), "a/#");
            await().until(() -> heard.states.equals(List.of(SubscriptionState.GRANTED)));
            wire.cut();
            await().until(() -> heard.states.equals(List.of(SubscriptionState.GRANTED, SubscriptionState.PENDING)));
            wire.mend();
            await().until(() -> heard.states.equals(
                    List.of(SubscriptionState.GRANTED, SubscriptionState.PENDING, SubscriptionState.GRANTED)));
        }
    }

    @Test
    void tellsThoseWhoComeLaterToo() {
        ReconnectingConnection hub = peer.connect("id", "hub");
        Heard first = Heard.at(hub, "a/b");
        await().until(() -> first.states.equals(List.of(SubscriptionState.GRANTED)));
        Heard second = Heard.at(hub, "a/b");
        await().until(() -> second.states.equals(List.of(SubscriptionState.GRANTED)));
        assertThat(first.states).hasSize(1);
    }

    @Test
    void saysWhyTheBrokerRefuses() {
        ReconnectingConnection lamp = peer.connect(
                "id",
                "lamp",
                "user",
                "lamp",
                "passwordFile",
                peer.passwordFile("lamp").toString());
        Heard heard = Heard.at(lamp, "heater/#");
        await().until(() -> heard.states.equals(List.of(SubscriptionState.REFUSED)));
        assertThat(heard.problems).singleElement().asString().contains("\"heater/#\"", "lamp", "access list");
    }

    private static final class Heard implements MqttListener {

        private final List<String> topics = new CopyOnWriteArrayList<>();
        private final List<SubscriptionState> states = new CopyOnWriteArrayList<>();
        private final List<String> problems = new CopyOnWriteArrayList<>();

        static Heard at(MqttConnection connection, String filter) {
            Heard heard = new Heard();
            connection.subscribe(filter, Qos.AT_LEAST_ONCE, heard);
            return heard;
        }

        @Override
        public void onMessage(MqttMessage message) {
            topics.add(message.topic());
        }

        @Override
        public void onSubscription(SubscriptionState state, String problem) {
            states.add(state);
            problems.add(problem);
        }
    }
}
