/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt;

/** Whether a subscription stands at the broker. */
public enum SubscriptionState {
    /** Not asked for yet, or lost with the connection: what is published now is missed, unless it is retained. */
    PENDING,
    /** The broker agreed (MQTT 3.1.1, section 3.9.3): what is published from now on is heard. */
    GRANTED,
    /** The broker denied it; it is asked again with the next connection. */
    REFUSED
}
