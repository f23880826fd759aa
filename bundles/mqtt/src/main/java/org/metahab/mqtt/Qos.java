/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt;

/** How surely a message arrives (MQTT 3.1.1, section 4.3). */
public enum Qos {
    /** Delivered once or not at all. */
    AT_MOST_ONCE,
    /** Delivered once or more. */
    AT_LEAST_ONCE,
    /** Delivered exactly once. */
    EXACTLY_ONCE;

    /** The number on the wire, in [0, 2]. */
    public int level() {
        return ordinal();
    }
}
