/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

/** Something on the event bus has the type of an event, but not its shape. */
public final class MalformedEventException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** Names the event's type and topic. */
    public MalformedEventException(String type, String topic, Throwable cause) {
        super("Malformed " + type + " on topic '" + ValueCodec.shown(topic) + "': " + cause.getMessage(), cause);
    }
}
