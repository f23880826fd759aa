/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.coordinator;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.metahab.federation.coordinator}; without one, this hub coordinates nothing. */
@ObjectClassDefinition(
        id = CoordinatorConfig.PID,
        name = "MetaHAB Federation: coordinator",
        description =
                "Lets this hub run rounds in which hubs improve a prior together. It learns sums of groups of hubs,"
                        + " never what one of them sent. Off unless configured.")
@interface CoordinatorConfig {

    String PID = "org.metahab.federation.coordinator";

    @AttributeDefinition(
            name = "Connection",
            description = "Which MQTT connection to use, as an OSGi filter such as (connection.id=embedded)")
    String connection_target() default "(connection.id=*)";

    @AttributeDefinition(name = "Exchange", description = "Name of the exchange: letters, digits, - and _")
    String exchange() default "home";

    @AttributeDefinition(
            name = "Prior",
            description = "File of the prior to improve; after each round the better one is"
                    + " written to the folder, and gone on from at the next start")
    String prior();

    @AttributeDefinition(
            name = "Folder",
            description = "Where the improved prior is kept; blank for the bundle's data area")
    String folder() default "";

    @AttributeDefinition(name = "Clip", description = "The greatest length of what one hub may change, above 0")
    double clip() default 0.1;

    @AttributeDefinition(
            name = "Noise",
            description = "Standard deviation of the noise in each group's sum, as a multiple of the clip; 0 means no"
                    + " privacy")
    double noise() default 4;

    @AttributeDefinition(name = "Group size", description = "Hubs added up in one sum, 3 to 32", min = "3", max = "32")
    int groupSize() default 5;

    @AttributeDefinition(
            name = "Threshold",
            description = "How many of a group must stay to the end, more than half of the group size",
            min = "2")
    int threshold() default 3;

    @AttributeDefinition(
            name = "Sampling",
            description = "The probability with which each hub joins a round, above 0 and at most 1")
    double sampling() default 1;

    @AttributeDefinition(
            name = "Join",
            description = "How groups are joined: MEAN, TRIMMED_MEAN, MEDIAN or GEOMETRIC_MEDIAN")
    String join() default "TRIMMED_MEAN";

    @AttributeDefinition(name = "Rate", description = "How far the prior goes along what the groups say, above 0")
    double rate() default 1;

    @AttributeDefinition(name = "Momentum", description = "How much of earlier steps goes on, 0 to below 1")
    double momentum() default 0;

    @AttributeDefinition(name = "Rounds", description = "How many rounds to run after each start", min = "1")
    int rounds() default 100;

    @AttributeDefinition(
            name = "Join seconds",
            description = "How long hubs may take to train and join a round",
            min = "1")
    int joinSeconds() default 300;

    @AttributeDefinition(name = "Step seconds", description = "How long they may take for each further step", min = "1")
    int stepSeconds() default 60;

    @AttributeDefinition(name = "Pause minutes", description = "Between the rounds", min = "0")
    int pauseMinutes() default 60;

    @AttributeDefinition(
            name = "Delta",
            description = "The delta of the privacy that is told; less than one in the number of hubs")
    double delta() default 1e-5;
}
