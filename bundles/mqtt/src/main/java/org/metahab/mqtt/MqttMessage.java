/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message as published or received. Immutable. */
public final class MqttMessage {

    private final String topic;
    private final byte[] payload;
    private final Qos qos;
    private final boolean retained;

    /**
     * A message with its payload's bytes, which are copied.
     *
     * @param topic a topic name without wildcards
     * @param retained whether the broker keeps it for later subscribers; on receipt, whether it was kept
     */
    public MqttMessage(String topic, byte[] payload, Qos qos, boolean retained) {
        this.topic = topic;
        this.payload = payload.clone();
        this.qos = qos;
        this.retained = retained;
    }

    /** A UTF-8 text, at least once, not retained. */
    public static MqttMessage of(String topic, String text) {
        return new MqttMessage(topic, text.getBytes(StandardCharsets.UTF_8), Qos.AT_LEAST_ONCE, false);
    }

    /** The same message, kept by the broker. */
    public MqttMessage asRetained() {
        return new MqttMessage(topic, payload, qos, true);
    }

    /** The topic name. */
    public String topic() {
        return topic;
    }

    /** A read-only view of the payload. */
    public ByteBuffer payload() {
        return ByteBuffer.wrap(payload).asReadOnlyBuffer();
    }

    /** The payload's length in bytes. */
    public int size() {
        return payload.length;
    }

    /**
     * The payload as UTF-8.
     *
     * @throws CharacterCodingException when it is no UTF-8 text
     */
    public String text() throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(payload()).toString();
    }

    /** How surely it is, or was, delivered. */
    public Qos qos() {
        return qos;
    }

    /** Whether the broker keeps it, or had kept it. */
    public boolean retained() {
        return retained;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MqttMessage that
                && that.topic.equals(topic)
                && that.qos == qos
                && that.retained == retained
                && Arrays.equals(that.payload, payload);
    }

    @Override
    public int hashCode() {
        return 31 * topic.hashCode() + Arrays.hashCode(payload);
    }

    @Override
    public String toString() {
        return topic + " (" + payload.length + " bytes, QoS " + qos.level() + (retained ? ", retained)" : ")");
    }
}
