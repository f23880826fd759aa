/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

/** One kind of entity of Home Assistant: light, switch, sensor, … */
@FunctionalInterface
interface Component {

    /**
     * Adds the channels of an entity.
     *
     * @throws SettingsException when nothing of it can become a channel
     */
    void describe(Entity entity) throws SettingsException;
}
