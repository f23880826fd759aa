/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the Homie convention. */
@ObjectClassDefinition(
        id = HomieConfig.PID,
        name = "Homie",
        description = "Finds devices that announce themselves over MQTT in the Homie convention, versions 3, 4 and 5.")
@interface HomieConfig {

    String PID = "org.metahab.discovery.homie";

    @AttributeDefinition(
            name = "Roots",
            description =
                    "Topics under which Homie devices are: \"homie\", \"house/homie\". + stands for any single level;"
                            + " name the roots where the broker allows no such wildcard, or where some are not to be found.")
    String[] roots() default {"+"};
}
