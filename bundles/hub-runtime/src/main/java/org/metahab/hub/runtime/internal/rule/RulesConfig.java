/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the rules. */
@ObjectClassDefinition(name = "MetaHAB rules", description = "Where rules come from and which days are special to them")
@interface RulesConfig {

    @AttributeDefinition(
            name = "Folder",
            description = "Folder of rule files (*.json), watched for changes. Blank: rules in the bundle's data area",
            required = false)
    String folder() default "";

    @AttributeDefinition(
            name = "Weekend",
            description = "Days of the weekend, for the ephemeris conditions: MON, TUE, WED, THU, FRI, SAT, SUN",
            required = false)
    String[] weekend() default {"SAT", "SUN"};

    @AttributeDefinition(
            name = "Holidays",
            description = "Holidays, for the ephemeris conditions and for habits of working days: 12-25 for each year,"
                    + " 2026-04-03 for one",
            required = false)
    String[] holidays() default {};

    @AttributeDefinition(
            name = "Threads",
            description = "How many rules may run at the same time, from 1 to 64",
            min = "1",
            max = "64",
            required = false)
    int threads() default 4;
}
