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
            description =
                    "How many suggestions may wait for an answer at once, and one more for each ten items that people "
                            + "operate",
            min = "1")
    int openSuggestions() default 5;

    @AttributeDefinition(
            name = "Reversal minutes",
            description =
                    "How soon after a rule acted a person's opposite action counts against it, unless people use to "
                            + "be done with it as soon",
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
            description =
                    "Words for things that can harm; for an item with one of them in its name, label, category or "
                            + "tags nothing is suggested (oven), or with a person's word each time (oven=each time), or once in "
                            + "writing (oven=in writing); blank for the list that is delivered")
    String[] harmful() default {};

    @AttributeDefinition(
            name = "Override minutes",
            description =
                    "How long no rule of ours acts on an item after a person did the opposite of what it does; an hour "
                            + "where they took that back twice within half an hour",
            min = "0")
    int overrideMinutes() default 10;

    @AttributeDefinition(
            name = "Actions per hour",
            description = "How often a rule may act within an hour; then it is paused",
            min = "1")
    int actionsPerHour() default 20;

    @AttributeDefinition(
            name = "Absence hours",
            description = "After how many hours without people's actions the hub asks whether they are on vacation",
            min = "1")
    int absenceHours() default 36;

    @AttributeDefinition(
            name = "Unusual actions",
            description = "How many actions of people within an hour are unusual at least; they are then compared with "
                    + "other days",
            min = "1")
    int unusualActions() default 30;

    @AttributeDefinition(
            name = "Stop item",
            description = "The switch that stops all rules of ours while it is on; it is added where it is missing")
    String stopItem() default "MetaHAB_Stop";

    @AttributeDefinition(
            name = "Precision of kinds",
            description = "Types of items that need another precision: Rollershutter=0.9")
    String[] precisionOfKind() default {};
}
