/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt;

/**
 * Hears the messages of one subscription, in the broker's order, one at a time, on a thread that it may block without
 * harm to other subscriptions. Its queue is bounded: when it is full, the oldest waiting message is dropped and counted.
 */
@FunctionalInterface
public interface MqttListener {

    /** A message came. What this throws is logged; the listener goes on being told. */
    void onMessage(MqttMessage message);

    /**
     * The subscription stands otherwise at the broker: it was granted or refused, each time after a connection was made,
     * or is pending again because the connection was lost. It begins pending, which is not told. Waiting messages may be
     * told later than this.
     *
     * @param problem why it is refused and what to do about it; empty otherwise
     */
    default void onSubscription(SubscriptionState state, String problem) {}
}
