/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.anomaly.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.metahab.anomaly}. */
@ObjectClassDefinition(
        name = "MetaHAB Anomalies",
        description = "When the hub tells that something is unlike this home; it never acts on it")
@interface AnomalyConfig {

    /** The configuration's PID. */
    String PID = "org.metahab.anomaly";

    @AttributeDefinition(
            name = "Folder",
            description = "Where it is kept which items are muted; blank for the bundle's own data area")
    String folder() default "";

    @AttributeDefinition(
            name = "Days of history",
            description = "How many days of the hub's history are compared with at start, 0 to 400",
            min = "0",
            max = "400")
    int historyDays() default 60;

    @AttributeDefinition(
            name = "Chance",
            description = "Share of an item's stays and silences that may be told without need, between 0 and 1")
    double chance() default 0.02;

    @AttributeDefinition(
            name = "Chance of days",
            description =
                    "Share of days on which an item's state may be told without need to last too late, between 0 and 1")
    double dayChance() default 0.05;

    @AttributeDefinition(
            name = "Margin",
            description = "How much longer than that something must last, at least 1; more makes alarms rarer")
    double margin() default 2;

    @AttributeDefinition(name = "Shortest minutes", description = "Nothing shorter than this is told of", min = "1")
    int shortestMinutes() default 30;

    @AttributeDefinition(name = "Low battery", description = "A battery is low at this charge or below, in percent")
    double lowBattery() default 15;
}
