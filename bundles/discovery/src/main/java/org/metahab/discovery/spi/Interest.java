/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

/**
 * Something at an endpoint that is to be heard.
 *
 * @param path a topic or, where the mode is {@link Mode#FOLLOW}, a topic filter for MQTT; a resource's path for CoAP
 * @param mode how to hear it
 */
public record Interest(String path, Mode mode) {

    /** How something is heard. */
    public enum Mode {
        /** Each change: subscribed over MQTT, observed over CoAP. */
        FOLLOW,
        /** Asked for at intervals where the transport doesn't tell by itself. */
        POLL,
        /** Like {@link #POLL}, at the longer intervals of things that seldom change, such as announcements. */
        POLL_SLOWLY
    }

    /** Each change of a topic or resource. */
    public static Interest follow(String path) {
        return new Interest(path, Mode.FOLLOW);
    }
}
