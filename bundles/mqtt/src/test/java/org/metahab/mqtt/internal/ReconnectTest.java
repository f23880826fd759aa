/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.mqtt.MqttHealth.State;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;

/** What happens when the wire is cut, the broker away, or somebody else uses our name. */
class ReconnectTest {

    @TempDir
    Path folder;

    private Peer peer;
    private Wire wire;

    @BeforeEach
    void start() throws Exception {
        peer = Peer.start(folder);
        wire = new Wire(peer.broker().port());
    }

    @AfterEach
    void stop() throws Exception {
        peer.close();
        wire.close();
    }

    @Test
    void comesBackWithItsSubscriptionsAndWhatWaited() throws Exception {
        ReconnectingConnection cut = peer.connectTo(wire.port(), "id", "cut");
        List<String> heard = new CopyOnWriteArrayList<>();
        cut.subscribe("back/#", Qos.AT_LEAST_ONCE, message -> heard.add(message.topic()));
        await().until(() -> cut.health().state() == State.CONNECTED);

        wire.cut();
        await().until(() -> cut.health().state() != State.CONNECTED);
        CompletableFuture<Void> waiting =
                cut.publish(MqttMessage.of("back/waited", "x")).toCompletableFuture();
        assertThat(cut.health().waiting()).isEqualTo(1);
        assertThat(waiting).isNotDone();

        wire.mend();
        waiting.get(10, TimeUnit.SECONDS);
        await().untilAsserted(() -> assertThat(heard).contains("back/waited"));
        assertThat(cut.health().reconnects()).isPositive();
        assertThat(cut.health().problem()).isEmpty();
    }

    @Test
    void losesNothingOfQos1WhenTheWireIsCutAgainAndAgain() throws Exception {
        ReconnectingConnection hub = peer.connect("id", "hub");
        List<String> heard = new CopyOnWriteArrayList<>();
        Peer.listen(hub, "cut/#", Qos.AT_LEAST_ONCE, message -> heard.add(message.topic()));
        ReconnectingConnection cut = peer.connectTo(wire.port(), "id", "often");
        List<CompletableFuture<Void>> sent = new CopyOnWriteArrayList<>();
        for (int round = 0; round < 4; round++) {
            await().until(() -> cut.health().state() == State.CONNECTED);
            for (int i = 0; i < 250; i++) {
                sent.add(cut.publish(MqttMessage.of("cut/" + (round * 250 + i), "x"))
                        .toCompletableFuture());
            }
            wire.cut();
            await().until(() -> cut.health().state() != State.CONNECTED);
            wire.mend();
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        await().untilAsserted(() -> assertThat(heard)
                .containsAll(IntStream.range(0, 1000).mapToObj(i -> "cut/" + i).toList()));
    }

    @Test
    void comesBackWhenTheBrokerDoes() throws Exception {
        Path place = folder.resolve("restarted");
        Peer before = Peer.start(place);
        int port = before.broker().port();
        ReconnectingConnection connection = peer.connectTo(
                port,
                "id",
                "patient",
                "passwordFile",
                before.passwordFile("hub").toString());
        await().until(() -> connection.health().state() == State.CONNECTED);
        before.close();
        await().untilAsserted(() -> assertThat(connection.health().problem()).contains("cannot be reached"));

        try (Peer after = Peer.start(place, port, null)) {
            await().until(() -> connection.health().state() == State.CONNECTED);
            assertThat(after.broker().port()).isEqualTo(port);
        }
    }

    @Test
    void failsCommandsThatWouldComeLateButKeepsRetainedMessages() {
        wire.cut();
        ReconnectingConnection away = peer.connectTo(wire.port(), "id", "away", "publishTimeout", 1);
        CompletableFuture<Void> command =
                away.publish(MqttMessage.of("late/set", "ON")).toCompletableFuture();
        CompletableFuture<Void> state =
                away.publish(MqttMessage.of("late/state", "ON").asRetained()).toCompletableFuture();
        assertThatThrownBy(() -> command.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("late/set")
                .hasMessageContaining("within 1 s");
        assertThat(state).isNotDone();
        wire.mend();
        await().until(state::isDone);
        assertThat(state).isCompleted();
    }

    @Test
    void refusesMessagesWhenTheQueueIsFull() {
        wire.cut();
        ReconnectingConnection away = peer.connectTo(wire.port(), "id", "full", "outboundQueue", 10);
        IntStream.range(0, 10).forEach(i -> {
            var unused = away.publish(MqttMessage.of("full/" + i, "x"));
        });
        assertThatThrownBy(() -> away.publish(MqttMessage.of("full/10", "x"))
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS))
                .hasMessageContaining("queue")
                .hasMessageContaining("outboundQueue");
        assertThat(away.health().waiting()).isEqualTo(10);
        assertThat(away.health().dropped()).isEqualTo(1);
    }

    @Test
    void leavesAWillWhenItVanishesAndNoneWhenItIsClosed() throws Exception {
        ReconnectingConnection hub = peer.connect("id", "hub");
        List<String> heard = new CopyOnWriteArrayList<>();
        hub.subscribe("hub/+/status", Qos.AT_LEAST_ONCE, message -> heard.add(message.topic() + text(message)));
        await().until(() -> hub.health().state() == State.CONNECTED);

        ReconnectingConnection vanishing = withWill(wire.port(), "vanishing");
        ReconnectingConnection closing = withWill(peer.broker().port(), "closing");
        await().untilAsserted(
                        () -> assertThat(heard).contains("hub/vanishing/status online", "hub/closing/status online"));
        wire.cut();
        closing.close();
        await().untilAsserted(() -> assertThat(heard).contains("hub/vanishing/status offline"));
        wire.mend();
        await().until(() -> vanishing.health().state() == State.CONNECTED);
        assertThat(heard).doesNotContain("hub/closing/status offline");
    }

    @Test
    void suspectsAnotherClientWithTheSameClientId() {
        ReconnectingConnection one = peer.connect("id", "one", "clientId", "twin");
        ReconnectingConnection other = peer.connect("id", "other", "clientId", "twin");
        await().untilAsserted(() -> assertThat(
                        List.of(one.health().problem(), other.health().problem()))
                .anyMatch(problem -> problem.contains("\"twin\"") && problem.contains("another client")));
    }

    @Test
    void givesUpAnAttemptThatIsNeverAnswered() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            ReconnectingConnection stuck = peer.connectTo(mute.getLocalPort(), "id", "stuck", "connectTimeout", 1);
            await().untilAsserted(() -> assertThat(stuck.health().problem()).contains("did not answer within 1 s"));
            await().until(() -> stuck.health().reconnects() >= 2);
        }
    }

    @Test
    void hearsABurstOf20000RetainedMessages() throws Exception {
        ReconnectingConnection writer = peer.connect("id", "writer", "outboundQueue", 20_000);
        List<CompletableFuture<Void>> sent = IntStream.range(0, 20_000)
                .mapToObj(i -> writer.publish(
                                new MqttMessage("burst/" + i % 100 + "/" + i, new byte[200], Qos.AT_MOST_ONCE, true))
                        .toCompletableFuture())
                .toList();
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
        await().atMost(60, TimeUnit.SECONDS)
                .untilAsserted(
                        () -> assertThat(peer.broker().health().retained()).isEqualTo(20_000));

        ReconnectingConnection reader = peer.connect("id", "reader");
        List<String> calm = new CopyOnWriteArrayList<>();
        reader.subscribe("calm", Qos.AT_LEAST_ONCE, message -> calm.add(message.topic()));
        Set<String> topics = ConcurrentHashMap.newKeySet();
        reader.subscribe("burst/#", Qos.AT_LEAST_ONCE, message -> topics.add(message.topic()));
        var unused = writer.publish(MqttMessage.of("calm", "x").asRetained());
        await().atMost(60, TimeUnit.SECONDS).until(() -> topics.size() == 20_000);
        await().until(() -> calm.size() == 1);
        assertThat(reader.health().dropped()).isZero();
    }

    private ReconnectingConnection withWill(int port, String name) {
        String topic = "hub/" + name + "/status";
        return peer.connectTo(
                port,
                "id",
                name,
                "willTopic",
                topic,
                "willPayload",
                " offline",
                "birthTopic",
                topic,
                "birthPayload",
                " online");
    }

    private static String text(MqttMessage message) {
        return StandardCharsets.UTF_8.decode(message.payload()).toString();
    }
}
