/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the Home Assistant convention. */
@ObjectClassDefinition(
        id = HomeAssistantConfig.PID,
        name = "Home Assistant MQTT discovery",
        description = "Finds devices that announce themselves over MQTT in Home Assistant's convention.")
@interface HomeAssistantConfig {

    String PID = "org.metahab.discovery.homeassistant";

    @AttributeDefinition(
            name = "Prefixes",
            description = "First levels of the topics on which devices announce themselves.")
    String[] prefixes() default {"homeassistant"};

    @AttributeDefinition(
            name = "Greet",
            description = "Whether to publish \"online\" on PREFIX/status after each connect, upon which devices"
                    + " announce themselves again.")
    boolean greet() default true;
}
