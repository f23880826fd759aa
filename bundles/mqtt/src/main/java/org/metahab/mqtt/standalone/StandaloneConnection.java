/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.standalone;

import java.util.Map;
import org.metahab.mqtt.MqttConnection;
import org.metahab.mqtt.internal.Connections;

/**
 * A connection of one's own.
 *
 * @param connection kept up until closed
 * @param closing closes it
 */
public record StandaloneConnection(MqttConnection connection, Runnable closing) implements AutoCloseable {

    /**
     * Begins to connect.
     *
     * @param configuration values of the configuration {@code org.metahab.mqtt.connection} by their names, such as
     *     {@code uri}, {@code user} and {@code caFile}; the others have their defaults
     * @throws IllegalArgumentException when a name is none or a value is wrong; the message says what to do
     */
    public static StandaloneConnection open(Map<String, Object> configuration) {
        return Connections.open(configuration, StandaloneConnection::new);
    }

    @Override
    public void close() {
        closing.run();
    }
}
