/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.metahab.mqtt.MqttMessage;

/**
 * What one connection is told to do.
 *
 * @param uri in Paho's form: {@code tcp}, {@code ssl}, {@code ws} or {@code wss}
 * @param will published by the broker when this client vanishes
 * @param birth published after each connect
 */
record Settings(
        String id,
        String uri,
        String clientId,
        Credentials credentials,
        Trust trust,
        Duration keepAlive,
        boolean cleanSession,
        Duration connectTimeout,
        Duration reconnectMin,
        Duration reconnectMax,
        @Nullable MqttMessage will,
        @Nullable MqttMessage birth,
        Limits limits) {

    /** @return whether the connection is encrypted */
    boolean encrypted() {
        return uri.startsWith("ssl:") || uri.startsWith("wss:");
    }

    /**
     * Bounds of the queues.
     *
     * @param inbound messages waiting for one subscriber
     * @param outbound messages waiting to be sent
     * @param inFlight messages sent without acknowledgement yet
     * @param lifetime how long a message that is not retained may wait to be sent
     */
    record Limits(int inbound, int outbound, int inFlight, Duration lifetime) {}
}
