/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the Shelly convention. */
@ObjectClassDefinition(
        id = ShellyConfig.PID,
        name = "Shelly",
        description = "Finds Shelly devices of all generations over MQTT, and those of the first over CoIoT (CoAP).")
@interface ShellyConfig {

    String PID = "org.metahab.discovery.shelly";

    @AttributeDefinition(
            name = "Prefixes",
            description =
                    "Topic filters of the MQTT prefixes of devices of the second and later generations; + stands for"
                            + " one level.")
    String[] prefixes() default {"+", "+/+"};

    @AttributeDefinition(
            name = "Greet",
            description =
                    "Whether to ask devices of the first generation, after each connect, to announce themselves and"
                            + " to tell their states.")
    boolean greet() default true;
}
