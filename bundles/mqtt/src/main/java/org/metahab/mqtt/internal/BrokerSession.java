/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.metahab.mqtt.MqttMessage;
import org.metahab.mqtt.Qos;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection over one Paho client, used once: after a failure or loss it is thrown away and another one made, which
 * avoids the client's known troubles with connecting again. What happens is told on Paho's threads, which must not be
 * blocked.
 */
final class BrokerSession {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerSession.class);
    private static final int REFUSED = 0x80;
    private static final long CLOSE_TIMEOUT_IN_MILLIS = 2000;

    private final Settings settings;
    private final Events events;
    private final MqttAsyncClient client;

    /** Who hears what happens to a session. */
    interface Events {

        void onConnected(BrokerSession session);

        /** It failed to connect, or was lost; it is of no use any more. */
        void onEnd(BrokerSession session, @Nullable Throwable cause);

        void onMessage(MqttMessage message);
    }

    /** Hears how one request to the broker ended. */
    interface Outcome {

        void onSuccess();

        void onFailure(Throwable cause);
    }

    /** The broker's answer to a subscription was no (return code 0x80, MQTT 3.1.1, section 3.9.3). */
    static final class RefusedException extends Exception {}

    BrokerSession(Settings settings, Events events) throws MqttException {
        this.settings = settings;
        this.events = events;
        this.client = new MqttAsyncClient(settings.uri(), settings.clientId(), new MemoryPersistence());
        client.setCallback(new Incoming());
    }

    /** Begins to connect; how it went is told to the events. */
    void connect() throws MqttException, IOException {
        client.connect(options(), null, new IMqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                events.onConnected(BrokerSession.this);
            }

            @Override
            public void onFailure(IMqttToken token, Throwable cause) {
                events.onEnd(BrokerSession.this, cause);
            }
        });
    }

    /** Sends a message; completes as its QoS says. */
    void publish(MqttMessage message, Outcome outcome) {
        try {
            client.publish(message.topic(), toPaho(message), null, listener(outcome));
        } catch (MqttException e) {
            outcome.onFailure(e);
        }
    }

    /** Asks for the messages of a filter; fails with {@link RefusedException} when the broker denies them. */
    void subscribe(String filter, Qos qos, Outcome outcome) {
        try {
            client.subscribe(filter, qos.level(), null, new IMqttActionListener() {
                @Override
                public void onSuccess(IMqttToken token) {
                    int[] granted = token.getGrantedQos();
                    if (granted.length > 0 && granted[0] == REFUSED) {
                        outcome.onFailure(new RefusedException());
                    } else {
                        outcome.onSuccess();
                    }
                }

                @Override
                public void onFailure(IMqttToken token, Throwable cause) {
                    outcome.onFailure(cause);
                }
            });
        } catch (MqttException e) {
            outcome.onFailure(e);
        }
    }

    /** Ends the messages of a filter. */
    void unsubscribe(String filter, Outcome outcome) {
        try {
            client.unsubscribe(filter, null, listener(outcome));
        } catch (MqttException e) {
            outcome.onFailure(e);
        }
    }

    /** Throws the client away on a thread that may wait for it. */
    void discard(Executor workers) {
        client.setCallback(null);
        workers.execute(() -> {
            try {
                client.disconnectForcibly(0, 1, false);
                client.close(true);
            } catch (MqttException | RuntimeException e) {
                LOG.debug("A client of {} was thrown away while it was {}", settings.uri(), e.getMessage(), e);
            }
        });
    }

    /** Says goodbye to the broker, so that no will is published. Waits for it shortly. */
    void close() {
        try {
            if (client.isConnected()) {
                client.disconnect(0).waitForCompletion(CLOSE_TIMEOUT_IN_MILLIS);
            } else {
                client.disconnectForcibly(0, 1, false);
            }
            client.close(true);
        } catch (MqttException e) {
            LOG.debug("The connection to {} did not close cleanly", settings.uri(), e);
        }
    }

    private MqttConnectOptions options() throws IOException {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setAutomaticReconnect(false);
        options.setCleanSession(settings.cleanSession());
        options.setKeepAliveInterval((int) settings.keepAlive().toSeconds());
        options.setConnectionTimeout((int) settings.connectTimeout().toSeconds());
        options.setMaxInflight(2 * settings.limits().inFlight() + 10);
        settings.credentials().read().ifPresent(password -> {
            options.setUserName(settings.credentials().user());
            options.setPassword(password);
        });
        if (settings.encrypted()) {
            options.setSocketFactory(settings.trust().socketFactory());
            options.setHttpsHostnameVerificationEnabled(true);
        }
        MqttMessage will = settings.will();
        if (will != null) {
            options.setWill(will.topic(), bytes(will), will.qos().level(), will.retained());
        }
        return options;
    }

    private static IMqttActionListener listener(Outcome outcome) {
        return new IMqttActionListener() {
            @Override
            public void onSuccess(IMqttToken token) {
                outcome.onSuccess();
            }

            @Override
            public void onFailure(IMqttToken token, Throwable cause) {
                outcome.onFailure(cause);
            }
        };
    }

    private static org.eclipse.paho.client.mqttv3.MqttMessage toPaho(MqttMessage message) {
        var paho = new org.eclipse.paho.client.mqttv3.MqttMessage(bytes(message));
        paho.setQos(message.qos().level());
        paho.setRetained(message.retained());
        return paho;
    }

    private static byte[] bytes(MqttMessage message) {
        ByteBuffer payload = message.payload();
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        return bytes;
    }

    private final class Incoming implements MqttCallback {

        @Override
        public void connectionLost(Throwable cause) {
            events.onEnd(BrokerSession.this, cause);
        }

        @Override
        public void messageArrived(String topic, org.eclipse.paho.client.mqttv3.MqttMessage message) {
            events.onMessage(
                    new MqttMessage(topic, message.getPayload(), Qos.values()[message.getQos()], message.isRetained()));
        }

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {
            // each publish has a listener of its own
        }
    }
}
