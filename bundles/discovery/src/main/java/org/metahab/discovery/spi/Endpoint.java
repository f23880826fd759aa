/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

/**
 * Where devices can be spoken to: a connection to a broker, or a server.
 *
 * @param transport what carries the messages
 * @param name the connection's id for MQTT, {@code coap://host:port} for CoAP
 */
public record Endpoint(Transport transport, String name) {

    @Override
    public String toString() {
        return transport == Transport.MQTT ? "mqtt:" + name : name;
    }
}
