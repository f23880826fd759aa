/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.Map;

/**
 * A device and those of its parts that could not be understood.
 *
 * @param device with all that could be
 * @param refused reasons by node, or by node and property
 */
record Understood(HomieDevice device, Map<String, String> refused) {

    Understood {
        refused = Map.copyOf(refused);
    }
}
