/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

/**
 * A message to a device.
 *
 * @param path the topic, or the resource's path
 * @param payload its text
 * @param retained whether the broker shall keep it; without meaning over CoAP
 * @param qos how surely it is delivered over MQTT, in [0, 2]; without meaning over CoAP
 * @param contentFormat the number of its content format over CoAP (RFC 7252, section 12.3); without meaning over MQTT
 */
public record Outgoing(String path, String payload, boolean retained, int qos, int contentFormat) {

    private static final int TEXT = 0;

    /** @throws IllegalArgumentException when the QoS is not in [0, 2] */
    public Outgoing {
        if (qos < 0 || qos > 2) {
            throw new IllegalArgumentException("A QoS is 0, 1 or 2, not " + qos);
        }
    }

    /** A text. */
    public Outgoing(String path, String payload, boolean retained, int qos) {
        this(path, payload, retained, qos, TEXT);
    }

    /** Delivered at least once, not kept. */
    public static Outgoing of(String path, String payload) {
        return new Outgoing(path, payload, false, 1);
    }

    /** Delivered at least once in a format of CoAP, not kept. */
    public static Outgoing of(String path, String payload, int contentFormat) {
        return new Outgoing(path, payload, false, 1, contentFormat);
    }
}
