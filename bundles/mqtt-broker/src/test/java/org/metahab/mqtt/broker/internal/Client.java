/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A plain MQTT 3.1.1 client, as a device has it. */
final class Client implements AutoCloseable {

    private static final long TIMEOUT_IN_MILLIS = 10_000;

    private final MqttClient client;
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private Client(MqttClient client) {
        this.client = client;
    }

    static Client connect(EmbeddedBroker broker, String account, String password) throws Exception {
        return connect(broker, account, password, account + "-client", null);
    }

    static Client connect(EmbeddedBroker broker, String account) throws Exception {
        return connect(broker, account, Home.password(broker, account));
    }

    /** @param willTopic with {@code !} in front for a retained will, null for none */
    static Client connect(EmbeddedBroker broker, String account, String password, String clientId, String willTopic)
            throws Exception {
        MqttClient paho =
                new MqttClient("tcp://" + broker.host() + ":" + broker.port(), clientId, new MemoryPersistence());
        paho.setTimeToWait(TIMEOUT_IN_MILLIS);
        Client client = new Client(paho);
        paho.setCallback(client.new Ears());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setMaxInflight(1000);
        if (!account.isEmpty()) {
            options.setUserName(account);
            options.setPassword(password.toCharArray());
        }
        if (willTopic != null) {
            boolean retained = willTopic.startsWith("!");
            options.setWill(
                    retained ? willTopic.substring(1) : willTopic,
                    "offline".getBytes(StandardCharsets.UTF_8),
                    1,
                    retained);
        }
        paho.connect(options);
        return client;
    }

    void publish(String topic, String text, int qos, boolean retained) throws MqttException {
        client.publish(topic, text.getBytes(StandardCharsets.UTF_8), qos, retained);
    }

    void subscribe(String filter) throws MqttException {
        client.subscribe(filter, 1);
    }

    boolean isConnected() {
        return client.isConnected();
    }

    /** {@code topic=text}, with {@code !} in front when retained, in order of arrival. */
    List<String> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    int heardCount() {
        return heard.size();
    }

    /** Goes away without a word, as when the power fails. */
    void vanish() throws MqttException {
        client.disconnectForcibly(0, 1, false);
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnect(0);
        }
        client.close(true);
    }

    private final class Ears implements MqttCallback {

        @Override
        public void connectionLost(Throwable cause) {
            // isConnected tells
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            String text = new String(message.getPayload(), StandardCharsets.UTF_8);
            heard.add((message.isRetained() ? "!" : "") + topic + "=" + text);
        }

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {
            // publishing waits for it
        }
    }
}
