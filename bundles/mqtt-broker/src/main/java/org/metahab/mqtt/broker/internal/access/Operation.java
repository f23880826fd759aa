/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.access;

/** What an account can do with a topic. */
public enum Operation {
    PUBLISH,
    SUBSCRIBE
}
