/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.story;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

@ObjectClassDefinition(
        id = StoryConfig.PID,
        name = "MetaHAB demo story",
        description = "Tells on the terminal what happens in the demo home. Runs only where it is configured.")
@interface StoryConfig {

    String PID = "org.metahab.console.story";

    @AttributeDefinition(name = "Accept suggestions", description = "Accept each suggestion soon after it is made")
    boolean autoAccept() default false;

    @AttributeDefinition(
            name = "Exit after",
            description = "never; story: once a learnt rule's command arrived at a device; or a time such as 90s, 2m")
    String exitAfter() default "never";

    @AttributeDefinition(name = "Days", description = "End after so many days of the home's time; 0: never")
    int days() default 0;
}
