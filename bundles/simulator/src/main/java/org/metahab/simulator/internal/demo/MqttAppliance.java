/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A device on the broker, as a foreign one would be: its own connection and account, its will, its retained
 * announcement, state and availability. It tries again until it is connected.
 */
final class MqttAppliance implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(MqttAppliance.class);
    private static final int QOS = 1;
    private static final long RETRY_MILLIS = 1_000;
    private static final int TIMEOUT_SECONDS = 10;
    private static final long CLOSE_MILLIS = 1_000;

    private final Appliance appliance;
    private final String broker;
    private final Optional<Path> accounts;
    private final ScheduledExecutorService executor;
    private @Nullable MqttAsyncClient client;
    private boolean retrying;
    private boolean closed;

    /**
     * @param accounts folder of the passwords; empty for no accounts
     * @param executor of the demo home; runs everything of the device
     */
    MqttAppliance(Appliance appliance, String broker, Optional<Path> accounts, ScheduledExecutorService executor) {
        this.appliance = appliance;
        this.broker = broker;
        this.accounts = accounts;
        this.executor = executor;
        appliance.onChange(() -> run(() -> publish(Topics.state(appliance), appliance.state())));
    }

    void start() {
        run(this::connect);
    }

    private void run(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            LOGGER.debug("The demo home is closed; {} does nothing more", appliance, e);
        }
    }

    private synchronized void connect() {
        retrying = false;
        if (closed) {
            return;
        }
        discard();
        try {
            MqttAsyncClient next = new MqttAsyncClient(broker, "demo-" + appliance.id(), new MemoryPersistence());
            client = next;
            next.setCallback(new Callback());
            next.connect(options(), null, new IMqttActionListener() {
                @Override
                public void onSuccess(IMqttToken token) {
                    run(MqttAppliance.this::greet);
                }

                @Override
                public void onFailure(IMqttToken token, Throwable cause) {
                    LOGGER.debug("{} can't connect to {}; it tries again", appliance, broker, cause);
                    retry();
                }
            });
        } catch (MqttException | IOException e) {
            LOGGER.debug("{} can't connect to {}; it tries again", appliance, broker, e);
            retry();
        }
    }

    private synchronized void retry() {
        if (closed || retrying) {
            return;
        }
        retrying = true;
        try {
            var unused = executor.schedule(this::connect, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOGGER.debug("The demo home is closed; {} stays offline", appliance, e);
        }
    }

    private MqttConnectOptions options() throws IOException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setCleanSession(true);
        options.setAutomaticReconnect(false);
        options.setConnectionTimeout(TIMEOUT_SECONDS);
        options.setWill(Topics.availability(appliance), bytes(Topics.OFFLINE), QOS, true);
        if (accounts.isPresent()) {
            Path file = accounts.get().resolve(appliance.id() + ".password");
            options.setUserName(appliance.id());
            options.setPassword(Files.readString(file).strip().toCharArray());
        }
        return options;
    }

    /** Announces the device and tells its state. */
    private synchronized void greet() {
        MqttAsyncClient connected = client;
        if (closed || connected == null) {
            return;
        }
        try {
            connected.subscribe(Topics.HUB_STATUS, QOS);
            if (appliance.kind().isOperable()) {
                connected.subscribe(Topics.command(appliance), QOS);
            }
        } catch (MqttException e) {
            LOGGER.debug("{} lost its connection while subscribing", appliance, e);
        }
        announce();
    }

    private void announce() {
        publish(DiscoveryMessage.topic(appliance), DiscoveryMessage.payload(appliance));
        publish(Topics.availability(appliance), Topics.ONLINE);
        publish(Topics.state(appliance), appliance.state());
    }

    private synchronized void publish(String topic, String text) {
        if (client == null || !client.isConnected()) {
            return;
        }
        try {
            client.publish(topic, bytes(text), QOS, true);
        } catch (MqttException e) {
            LOGGER.debug("{} can't tell {}; it tells its state again when connected", appliance, topic, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private final class Callback implements MqttCallback {

        @Override
        public void connectionLost(Throwable cause) {
            LOGGER.debug("{} lost its connection to {}", appliance, broker, cause);
            retry();
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            String text = new String(message.getPayload(), StandardCharsets.UTF_8);
            run(() -> hear(topic, text));
        }

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {}
    }

    private void hear(String topic, String text) {
        if (topic.equals(Topics.HUB_STATUS)) {
            if (text.equals(Topics.ONLINE)) {
                announce();
            }
            return;
        }
        String before = appliance.state();
        if (!appliance.command(text)) {
            LOGGER.warn("{} does not understand the command '{}'", appliance, text);
        } else if (before.equals(appliance.state())) {
            publish(Topics.state(appliance), before);
        }
    }

    private void discard() {
        MqttAsyncClient old = client;
        client = null;
        if (old == null) {
            return;
        }
        try {
            old.disconnectForcibly(0, 1, false);
        } catch (MqttException e) {
            LOGGER.debug("{} was not connected any more", appliance, e);
        }
        try {
            old.close(true);
        } catch (MqttException e) {
            LOGGER.debug("{} can't close its connection", appliance, e);
        }
    }

    /** Says goodbye and frees everything. */
    @Override
    public synchronized void close() {
        closed = true;
        MqttAsyncClient last = client;
        if (last != null && last.isConnected()) {
            try {
                last.publish(Topics.availability(appliance), bytes(Topics.OFFLINE), QOS, true);
                last.disconnect(CLOSE_MILLIS / 2).waitForCompletion(CLOSE_MILLIS);
            } catch (MqttException e) {
                LOGGER.debug("{} goes without a word; its will speaks for it", appliance, e);
            }
        }
        discard();
    }
}
