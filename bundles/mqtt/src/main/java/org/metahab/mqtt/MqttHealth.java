/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt;

import java.time.Instant;

/**
 * How a connection is doing.
 *
 * @param state what it does now
 * @param since when that state began
 * @param broker the broker's address, without credentials
 * @param problem what went wrong last and what to do about it; empty when nothing did
 * @param received messages received since the start
 * @param published messages delivered to the broker since the start
 * @param dropped messages lost because a bounded queue was full, in and out
 * @param waiting messages waiting to be sent
 * @param reconnects how often the connection was lost and tried again
 */
public record MqttHealth(
        State state,
        Instant since,
        String broker,
        String problem,
        long received,
        long published,
        long dropped,
        int waiting,
        long reconnects) {

    /** What a connection does. */
    public enum State {
        CONNECTING,
        CONNECTED,
        /** Lost or refused; it will be tried again. */
        WAITING,
        CLOSED
    }
}
