/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.retained;

/**
 * A retained message as it is kept.
 *
 * @param payload empty when the topic's message was taken back
 * @param qos in [0, 2]
 * @param expiresAt milliseconds since 1970, {@value #NEVER} for never
 */
@SuppressWarnings("ArrayRecordComponent") // written and read once, never compared
public record RetainedMessage(String topic, byte[] payload, int qos, long expiresAt) {

    /** The expiry of a message that stays. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Whether there is no message under the topic any more. */
    boolean isRemoval() {
        return payload.length == 0;
    }
}
