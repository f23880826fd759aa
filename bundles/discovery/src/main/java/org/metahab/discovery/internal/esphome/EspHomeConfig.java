/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.esphome;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the ESPHome convention. */
@ObjectClassDefinition(
        id = EspHomeConfig.PID,
        name = "ESPHome",
        description = "Finds ESPHome nodes by their own announcements over MQTT. What they announce in Home Assistant's"
                + " convention is found by that.")
@interface EspHomeConfig {

    String PID = "org.metahab.discovery.esphome";

    @AttributeDefinition(
            name = "Greet",
            description = "Whether to ask nodes who they are after each connect, on the topic esphome/discover.")
    boolean greet() default true;
}
