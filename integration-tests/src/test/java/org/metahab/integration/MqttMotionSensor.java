/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.integration;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A motion sensor as somebody builds one with a plain MQTT client: it announces itself in Home Assistant's way. */
final class MqttMotionSensor implements AutoCloseable {

    private final String account;
    private final MqttClient client;

    MqttMotionSensor(int brokerPort, String account, Path passwordFile) throws Exception {
        this.account = account;
        this.client = new MqttClient("tcp://127.0.0.1:" + brokerPort, account, new MemoryPersistence());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(account);
        options.setPassword(Files.readString(passwordFile).strip().toCharArray());
        client.connect(options);
    }

    /** Says on its discovery topic what it is. */
    void announce() throws MqttException {
        announce(
                """
                {"name":"Kitchen motion","unique_id":"%1$s","device_class":"motion","state_topic":"%1$s/state",
                 "device":{"identifiers":["%1$s"],"name":"Kitchen motion","suggested_area":"Kitchen"}}
                """
                        .formatted(account));
    }

    /** Says anything on its discovery topic. */
    void announce(String config) throws MqttException {
        publish("homeassistant/binary_sensor/" + account + "/config", config, true);
    }

    void sense(boolean motion) throws MqttException {
        publish(account + "/state", motion ? "ON" : "OFF", false);
    }

    private void publish(String topic, String payload, boolean retained) throws MqttException {
        client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, retained);
    }

    @Override
    public void close() throws MqttException {
        client.disconnectForcibly(0, 1000, false);
        client.close(true);
    }
}
