/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import java.util.List;

/**
 * An object of the OMA LwM2M registry that becomes channels.
 *
 * @param id its number
 * @param label for people
 * @param resources those that become channels; empty for an object that only tells facts
 */
record ObjectDefinition(int id, String label, List<ObjectResource> resources) {

    ObjectDefinition {
        resources = List.copyOf(resources);
    }
}
