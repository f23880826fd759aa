/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.metahab.mqtt.MqttConnection.Subscription;
import org.metahab.mqtt.MqttHealth.State;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;

/** Publishing and hearing over a connection that is up. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MqttConnectionTest {

    @TempDir
    static Path folder;

    private Peer peer;
    private ReconnectingConnection hub;

    @BeforeAll
    void start() throws Exception {
        peer = Peer.start(folder);
        hub = peer.connect("id", "hub");
    }

    @AfterAll
    void stop() {
        peer.close();
    }

    @Test
    void hearsWhatIsPublishedInOrder() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        Peer.listen(hub, "order/#", Qos.AT_LEAST_ONCE, message -> heard.add(message.topic()));
        IntStream.range(0, 500).forEach(i -> deliver(hub, MqttMessage.of("order/" + i, "x")));
        await().until(() -> heard.size() == 500);
        assertThat(heard)
                .isEqualTo(IntStream.range(0, 500).mapToObj(i -> "order/" + i).toList());
    }

    @Test
    void hearsRetainedMessagesFirstAndSaysSo() throws Exception {
        deliver(hub, MqttMessage.of("kept/a", "old").asRetained()).get(20, TimeUnit.SECONDS);
        List<MqttMessage> heard = new CopyOnWriteArrayList<>();
        hub.subscribe("kept/+", Qos.AT_LEAST_ONCE, heard::add);
        await().until(() -> heard.size() == 1);
        deliver(hub, MqttMessage.of("kept/a", "new")).get(20, TimeUnit.SECONDS);
        await().until(() -> heard.size() == 2);
        assertThat(heard).extracting(MqttMessage::retained).containsExactly(true, false);
        assertThat(heard.get(1).text()).isEqualTo("new");
    }

    @Test
    void sharesOneSubscriptionAmongListenersOfTheSameFilter() throws Exception {
        List<String> first = new CopyOnWriteArrayList<>();
        List<String> second = new CopyOnWriteArrayList<>();
        Subscription one = Peer.listen(hub, "shared/x", Qos.AT_MOST_ONCE, message -> first.add(text(message)));
        Subscription two = Peer.listen(hub, "shared/x", Qos.AT_LEAST_ONCE, message -> second.add(text(message)));
        deliver(hub, MqttMessage.of("shared/x", "1"));
        await().until(() -> first.size() == 1 && second.size() == 1);

        one.close();
        deliver(hub, MqttMessage.of("shared/x", "2"));
        await().until(() -> second.size() == 2);
        assertThat(first).containsExactly("1");

        two.close();
        deliver(hub, MqttMessage.of("shared/x", "3")).get(20, TimeUnit.SECONDS);
        assertThat(second).containsExactly("1", "2");
    }

    @Test
    void doesNotLetASlowListenerHoldUpAnother() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        List<String> quick = new CopyOnWriteArrayList<>();
        Peer.listen(hub, "pace/#", Qos.AT_LEAST_ONCE, message -> awaitQuietly(release));
        Peer.listen(hub, "pace/#", Qos.AT_LEAST_ONCE, message -> quick.add(message.topic()));
        IntStream.range(0, 200).forEach(i -> deliver(hub, MqttMessage.of("pace/" + i, "x")));
        await().until(() -> quick.size() == 200);
        release.countDown();
    }

    @Test
    void dropsTheOldestMessagesOfASlowListenerAndCountsThem() throws Exception {
        ReconnectingConnection small = peer.connect("id", "small", "inboundQueue", 10);
        CountDownLatch release = new CountDownLatch(1);
        List<String> told = new CopyOnWriteArrayList<>();
        List<String> heard = new CopyOnWriteArrayList<>();
        Peer.listen(small, "flood/+", Qos.AT_LEAST_ONCE, message -> {
            told.add(message.topic());
            awaitQuietly(release);
            heard.add(message.topic());
        });
        deliver(small, MqttMessage.of("flood/1", "x"));
        await().until(() -> told.contains("flood/1"));
        IntStream.rangeClosed(2, 100).forEach(i -> deliver(small, MqttMessage.of("flood/" + i, "x")));
        await().until(() -> small.health().dropped() == 89);
        release.countDown();

        await().until(() -> heard.contains("flood/100"));
        assertThat(heard).hasSize(11).startsWith("flood/1", "flood/91").endsWith("flood/99", "flood/100");
        assertThat(small.health().dropped()).isEqualTo(89);
    }

    @Test
    void goesOnTellingAListenerThatThrows() {
        List<String> heard = new CopyOnWriteArrayList<>();
        Peer.listen(hub, "throw/+", Qos.AT_LEAST_ONCE, message -> {
            heard.add(message.topic());
            throw new IllegalStateException("as the test wants it");
        });
        deliver(hub, MqttMessage.of("throw/1", "x"));
        deliver(hub, MqttMessage.of("throw/2", "x"));
        await().untilAsserted(() -> assertThat(heard).containsExactly("throw/1", "throw/2"));
    }

    @Test
    void saysWhichSubscriptionTheBrokerRefuses() {
        ReconnectingConnection lamp = peer.connect(
                "id",
                "lamp",
                "user",
                "lamp",
                "passwordFile",
                peer.passwordFile("lamp").toString());
        lamp.subscribe("heater/#", Qos.AT_LEAST_ONCE, message -> {});
        await().untilAsserted(() -> assertThat(lamp.health().problem())
                .contains("\"heater/#\"")
                .contains("lamp")
                .contains("access list"));
        assertThat(lamp.health().state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void saysWhereToLookAfterAWrongPassword() {
        ReconnectingConnection wrong = peer.connect("id", "wrong", "passwordFile", "", "password", "not this one");
        await().untilAsserted(() -> assertThat(wrong.health().problem())
                .contains("not authorised as hub")
                .contains("check user and password")
                .doesNotContain("not this one"));
        assertThat(wrong.health().state()).isNotEqualTo(State.CONNECTED);
    }

    @Test
    void waitsForAPasswordFileThatAppearsLater() throws Exception {
        Path late = folder.resolve("late.password");
        ReconnectingConnection waiting = peer.connect("id", "late", "passwordFile", late.toString());
        await().untilAsserted(() -> assertThat(waiting.health().problem()).contains(late.toString(), "does not exist"));
        Files.writeString(late, peer.password("hub") + "\n");
        await().until(() -> waiting.health().state() == State.CONNECTED);
        assertThat(waiting.health().problem()).isEmpty();
    }

    @Test
    void tellsWatchersThePresentStateAndEachChange() {
        ReconnectingConnection watched = peer.connect("id", "watched");
        List<State> states = new CopyOnWriteArrayList<>();
        watched.watch(health -> states.add(health.state()));
        await().until(() -> states.contains(State.CONNECTED));
        watched.close();
        assertThat(states).endsWith(State.CONNECTED, State.CLOSED);
    }

    @Test
    void failsToPublishOnceClosed() {
        ReconnectingConnection closed = peer.connect("id", "closed");
        closed.close();
        assertThatThrownBy(() -> deliver(closed, MqttMessage.of("a", "x")).get(20, TimeUnit.SECONDS))
                .cause()
                .isInstanceOf(IOException.class)
                .hasMessage("The connection \"closed\" is closed");
    }

    @Test
    void refusesTopicsAndFiltersThatAreNone() {
        assertThatThrownBy(() -> hub.publish(MqttMessage.of("a/#", "x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> hub.subscribe("a/#/b", Qos.AT_MOST_ONCE, message -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesNoThreadBehind() {
        ReconnectingConnection gone = peer.connect("id", "gone");
        gone.subscribe("gone/#", Qos.AT_LEAST_ONCE, message -> {});
        await().until(() -> gone.health().state() == State.CONNECTED);
        gone.close();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("gone")));
    }

    private static CompletableFuture<Void> deliver(ReconnectingConnection connection, MqttMessage message) {
        return connection.publish(message).toCompletableFuture();
    }

    private static String text(MqttMessage message) {
        return StandardCharsets.UTF_8.decode(message.payload()).toString();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
