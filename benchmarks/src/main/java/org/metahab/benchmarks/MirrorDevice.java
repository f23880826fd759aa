/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A device with a sensor and a switch, which a rule of the hub connects. */
final class MirrorDevice implements AutoCloseable {

    static final String LABEL = "Benchmark mirror";
    static final String SENSOR = "metahab_bench_sensor";
    static final String SWITCH = "metahab_bench_switch";

    private static final String STATE = "metahab-bench/sensor";
    private static final String COMMAND = "metahab-bench/switch/set";
    private static final String DEVICE = "\"device\":{\"identifiers\":[\"metahab-bench\"],\"name\":\"" + LABEL + "\"}";

    private final MqttAsyncClient client;
    private final BlockingQueue<String> commands = new ArrayBlockingQueue<>(100_000);

    MirrorDevice(String broker, String user, String password) throws MqttException {
        client = new MqttAsyncClient(broker, "metahab-bench", new MemoryPersistence());
        MqttConnectOptions options = new MqttConnectOptions();
        options.setUserName(user);
        options.setPassword(password.toCharArray());
        options.setMaxInflight(1000);
        client.connect(options).waitForCompletion();
        client.subscribe(
                        COMMAND,
                        0,
                        (topic, message) -> commands.add(new String(message.getPayload(), StandardCharsets.UTF_8)))
                .waitForCompletion();
    }

    void announce() throws MqttException {
        publish(
                "homeassistant/binary_sensor/" + SENSOR + "/config",
                "{\"name\":\"Sensor\",\"unique_id\":\"" + SENSOR + "\",\"state_topic\":\"" + STATE + "\"," + DEVICE
                        + "}",
                true);
        publish(
                "homeassistant/switch/" + SWITCH + "/config",
                "{\"name\":\"Switch\",\"unique_id\":\"" + SWITCH + "\",\"command_topic\":\"" + COMMAND
                        + "\",\"state_topic\":\"metahab-bench/switch\"," + DEVICE + "}",
                true);
    }

    void sense(String state) throws MqttException {
        publish(STATE, state, false);
    }

    /** The next command; empty when none comes in time. */
    String nextCommand(long seconds) throws InterruptedException {
        String command = commands.poll(seconds, TimeUnit.SECONDS);
        return command == null ? "" : command;
    }

    private void publish(String topic, String text, boolean retained) throws MqttException {
        client.publish(topic, text.getBytes(StandardCharsets.UTF_8), 0, retained)
                .waitForCompletion();
    }

    @Override
    public void close() throws MqttException {
        publish("homeassistant/binary_sensor/" + SENSOR + "/config", "", true);
        publish("homeassistant/switch/" + SWITCH + "/config", "", true);
        client.disconnect().waitForCompletion();
        client.close();
    }
}
