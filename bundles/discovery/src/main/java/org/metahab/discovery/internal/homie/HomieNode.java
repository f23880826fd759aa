/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.List;

/**
 * A part of a device.
 *
 * @param id its level in the topic
 * @param name for people; may be empty
 * @param type what it is, in the device's words; may be empty
 * @param properties what it has
 */
record HomieNode(String id, String name, String type, List<HomieProperty> properties) {

    HomieNode {
        properties = List.copyOf(properties);
    }
}
