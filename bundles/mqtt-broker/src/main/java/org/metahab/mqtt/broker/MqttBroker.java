/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The embedded broker while it runs: a service that is there when clients can connect and gone when they cannot. Safe for
 * use by several threads.
 *
 * <p>It speaks MQTT 3.1.1 and 5, knows accounts only, and keeps retained messages of any QoS over a restart.
 */
public interface MqttBroker {

    /** The account of the hub itself, which may publish and hear everything. */
    String HUB = "hub";

    /** The address it listens on, such as {@code 127.0.0.1}. */
    String host();

    /** The TCP port it listens on, the actual one where any free one was asked for. */
    int port();

    /** The port it listens on with TLS; empty when it does not. */
    OptionalInt tlsPort();

    /** The names of the accounts it knows now, sorted. */
    Set<String> accounts();

    /**
     * The file that holds an account's password in its first line, readable by the hub's user only.
     *
     * @throws IllegalArgumentException when the name is no account's
     */
    Path passwordFile(String account);

    /** How it is doing now. */
    BrokerHealth health();
}
