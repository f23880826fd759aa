/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.metahab.adaptation}. */
@ObjectClassDefinition(
        name = "MetaHAB Adaptation",
        description = "How MetaHAB learns what people do in this home, and how careful it is with suggestions")
@interface AdaptationConfig {

    /** The configuration's PID. */
    String PID = "org.metahab.adaptation";

    @AttributeDefinition(
            name = "Folder",
            description = "Where suggestions and people's answers are kept; blank for the bundle's own data area")
    String folder() default "";

    @AttributeDefinition(
            name = "Prior",
            description = "File of the prior that learning starts from; blank for the one that is delivered")
    String prior() default "";

    @AttributeDefinition(
            name = "Days of history",
            description = "How many days of the hub's history are learnt from at start, 0 to 400",
            min = "0",
            max = "400")
    int historyDays() default 60;

    @AttributeDefinition(
            name = "Examples",
            description = "How often a person must have shown a habit before it is suggested, 3 to 10",
            min = "3",
            max = "10")
    int examples() default 3;

    @AttributeDefinition(
            name = "Precision",
            description = "Share of its actions in which a rule must have been right on the home's own past, "
                    + "(right + 1) / (acted + 2), above 0 and at most 1")
    double precision() default 0.8;

    @AttributeDefinition(
            name = "Open suggestions",
            description = "How many suggestions may wait for an answer at once",
            min = "1")
    int openSuggestions() default 5;

    @AttributeDefinition(
            name = "Reversal minutes",
            description = "How soon after a rule acted a person's opposite action counts against it",
            min = "1")
    int reversalMinutes() default 5;

    @AttributeDefinition(
            name = "Reversals to pause",
            description = "After how many such reversals a rule is paused",
            min = "1")
    int reversalsToPause() default 2;

    @AttributeDefinition(
            name = "Echo seconds",
            description = "How long after a command a fitting change of its item counts as the command taking effect; "
                    + "a change that nothing explains counts as a person at the wall switch",
            min = "1")
    int echoSeconds() default 10;

    @AttributeDefinition(
            name = "Automation users",
            description = "Accounts that stand for programs rather than people; what they do is not learnt from")
    String[] automationUsers() default {};

    @AttributeDefinition(
            name = "Harmful",
            description = "Words for things that can harm; an item with one of them in its name, label, category or "
                    + "tags is never suggested; blank for the list that is delivered")
    String[] harmful() default {};
}
