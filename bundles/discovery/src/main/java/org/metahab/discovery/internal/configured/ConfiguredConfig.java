/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of things from files. */
@ObjectClassDefinition(
        id = ConfiguredConfig.PID,
        name = "Things from files",
        description = "MQTT devices that announce nothing, described in files (docs/devices.md).")
@interface ConfiguredConfig {

    String PID = "org.metahab.discovery.configured";

    @AttributeDefinition(
            name = "Folder",
            description = "The folder whose files *.json describe things. Blank: there are none.")
    String folder() default "";

    @AttributeDefinition(name = "Reload interval", description = "Seconds between looks for changed files.", min = "1")
    int reload() default 2;
}
