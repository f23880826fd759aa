/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the standalone hub. */
@ObjectClassDefinition(name = "MetaHAB hub", description = "What the hub has to know of the home.")
public @interface HubConfig {

    /** Where the home is. */
    @AttributeDefinition(
            name = "Place",
            description =
                    "Where the home is: latitude and longitude in degrees, north and east positive, as in"
                            + " 52.52,13.40. Habits may go by sunrise and sunset then. It never leaves the hub. Empty: not told.",
            required = false)
    String place() default "";
}
