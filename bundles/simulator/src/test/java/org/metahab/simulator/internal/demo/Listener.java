/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** The hub's side of the broker: hears everything, sends commands. */
final class Listener implements AutoCloseable {

    private final MqttClient client;
    final Map<String, String> last = new ConcurrentHashMap<>();
    final List<String> all = new CopyOnWriteArrayList<>();

    Listener(Mosquitto broker) throws Exception {
        client = new MqttClient(broker.uri(), "listener", new MemoryPersistence());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName("hub");
        options.setPassword("secret-of-hub".toCharArray());
        client.connect(options);
        client.subscribe("#", 1, (topic, message) -> {
            String text = new String(message.getPayload(), StandardCharsets.UTF_8);
            last.put(topic, text);
            all.add(topic + " " + text);
        });
    }

    void send(String topic, String text) throws Exception {
        client.publish(topic, text.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    void await(String topic, String text) {
        Awaitility.await(topic + " = " + text).atMost(20, TimeUnit.SECONDS).until(() -> text.equals(last.get(topic)));
    }

    @Override
    public void close() throws Exception {
        client.disconnectForcibly(0, 100);
        client.close(true);
    }
}
