/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttConnection.Subscription;
import org.metahab.mqtt.MqttListener;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.metahab.mqtt.SubscriptionState;
import org.metahab.mqtt.broker.internal.BrokerSettings;
import org.metahab.mqtt.broker.internal.EmbeddedBroker;
import org.metahab.mqtt.broker.internal.access.AccessRules;

/** A real broker with the accounts {@code hub} and {@code lamp}, and connections to it that end with it. */
final class Peer implements AutoCloseable {

    private final Path folder;
    private final EmbeddedBroker broker;
    private final List<ReconnectingConnection> connections = new ArrayList<>();

    private Peer(Path folder, EmbeddedBroker broker) {
        this.folder = folder;
        this.broker = broker;
    }

    static Peer start(Path folder) throws IOException {
        return start(folder, 0, null);
    }

    static Peer start(Path folder, int port, BrokerSettings.@Nullable Tls tls) throws IOException {
        BrokerSettings settings =
                new BrokerSettings("127.0.0.1", port, tls, folder, Set.of("hub", "lamp"), AccessRules.parse(List.of()));
        return new Peer(folder, EmbeddedBroker.start(settings, Clock.systemUTC()));
    }

    EmbeddedBroker broker() {
        return broker;
    }

    Path passwordFile(String account) {
        return folder.resolve("accounts/" + account + ".password");
    }

    String password(String account) throws IOException {
        return Files.readString(passwordFile(account)).strip();
    }

    /** A connection of the hub that tries again quickly. */
    ReconnectingConnection connect(Object... namesAndValues) {
        return connectTo(broker.port(), namesAndValues);
    }

    ReconnectingConnection connectTo(int port, Object... namesAndValues) {
        List<Object> all = new ArrayList<>(List.of(
                "uri",
                "tcp://127.0.0.1:" + port,
                "user",
                "hub",
                "passwordFile",
                passwordFile("hub").toString(),
                "reconnectMin",
                20,
                "reconnectMax",
                200));
        all.addAll(Arrays.asList(namesAndValues));
        ReconnectingConnection connection = open(Configs.settings(all.toArray()));
        connections.add(connection);
        return connection;
    }

    static ReconnectingConnection open(Settings settings) {
        ReconnectingConnection connection = new ReconnectingConnection(
                settings, new ConnectionThreads(settings.id()), Clock.systemUTC(), System::nanoTime, new Random(1));
        connection.start();
        return connection;
    }

    /** Subscribes, and waits until the broker grants it: what was asked for before comes first. */
    static Subscription listen(MqttConnection connection, String filter, Qos qos, MqttListener listener) {
        AtomicBoolean granted = new AtomicBoolean();
        Subscription subscription = connection.subscribe(filter, qos, new MqttListener() {
            @Override
            public void onMessage(MqttMessage message) {
                listener.onMessage(message);
            }

            @Override
            public void onSubscription(SubscriptionState state, String problem) {
                granted.set(state == SubscriptionState.GRANTED);
            }
        });
        await().untilTrue(granted);
        return subscription;
    }

    @Override
    public void close() {
        connections.forEach(ReconnectingConnection::close);
        broker.close();
    }
}
