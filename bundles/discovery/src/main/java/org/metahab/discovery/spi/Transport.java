/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

/** What carries messages between devices and the hub. */
public enum Transport {
    MQTT,
    COAP
}
