/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.mqtt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.MqttMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps retained messages at the broker as they are to be. Safe for use by several threads; waits for nothing. */
final class StateBoard {

    private static final Logger LOGGER = LoggerFactory.getLogger(StateBoard.class);

    private final MqttConnection connection;
    private final Map<String, String> published = new LinkedHashMap<>();

    StateBoard(MqttConnection connection) {
        this.connection = connection;
    }

    /** Publishes what is new or different, and clears what is there no more. */
    synchronized void show(Map<String, String> wanted) {
        for (String topic : Set.copyOf(published.keySet())) {
            if (!wanted.containsKey(topic)) {
                clear(topic);
            }
        }
        wanted.forEach((topic, payload) -> {
            if (!payload.equals(published.put(topic, payload))) {
                publish(topic, payload);
            }
        });
    }

    /** Forgets what was published, as the broker may have lost it. */
    synchronized void reset() {
        published.clear();
    }

    /** Clears a message that is there no more, or that an earlier run left behind. */
    synchronized void clear(String topic) {
        published.remove(topic);
        publish(topic, "");
    }

    private void publish(String topic, String payload) {
        var unused = connection
                .publish(MqttMessage.of(topic, payload).asRetained())
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        LOGGER.warn("{} is not shown at the broker: {}", topic, failure.toString());
                        unpublished(topic, payload);
                    }
                });
    }

    /** The next time it is tried again. */
    private synchronized void unpublished(String topic, String payload) {
        published.remove(topic, payload);
    }
}
