/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.clock;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the hub's clock. */
@ObjectClassDefinition(
        name = "MetaHAB hub: clock",
        description = "The time that the hub lives in. Leave everything as it is, except for demonstrations.")
public @interface ClockConfig {

    /** Where the home is. */
    @AttributeDefinition(
            name = "Time zone",
            description = "Where the home is, as in Europe/Berlin. Empty for the time zone of this computer.",
            required = false)
    String zone() default "";

    /** Pace. */
    @AttributeDefinition(
            name = "Speed",
            description = "Seconds of the hub in a second of the wall clock, from 0.001 to 100000; 1 is real time.")
    double speed() default 1;

    /** First moment. */
    @AttributeDefinition(
            name = "Start",
            description = "What the clock shows when the hub starts, as in 2026-03-01T06:00:00Z. Empty for the "
                    + "present time.",
            required = false)
    String start() default "";
}
