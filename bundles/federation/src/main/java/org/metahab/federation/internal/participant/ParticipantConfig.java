/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.participant;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.metahab.federation.participant}; without one, nothing leaves this hub. */
@ObjectClassDefinition(
        id = ParticipantConfig.PID,
        name = "MetaHAB Federation: participant",
        description =
                "Lets this hub help to improve a prior together with others. What leaves is how this home would change"
                        + " the prior's numbers: cut off, noised and masked; never an event, an item or an example."
                        + " Off unless configured; delete the configuration to switch it off.")
@interface ParticipantConfig {

    String PID = "org.metahab.federation.participant";

    @AttributeDefinition(
            name = "Connection",
            description = "Which MQTT connection to use, as an OSGi filter such as (connection.id=exchange)")
    String connection_target() default "(connection.id=*)";

    @AttributeDefinition(name = "Exchange", description = "Name of the exchange, as its coordinator says")
    String exchange() default "home";

    @AttributeDefinition(
            name = "Name",
            description =
                    "This hub's name in the exchange: letters, digits, - and _. With the embedded broker the name of"
                            + " the account there; choose one that says nothing of the home.")
    String id();

    @AttributeDefinition(
            name = "Least noise",
            description = "A round with less noise, as a multiple of the clip, is left out")
    double leastNoise() default 1;

    @AttributeDefinition(
            name = "Epsilon limit",
            description =
                    "How much privacy may be spent in all rounds ever; when it is spent, this hub takes part no more")
    double epsilonLimit() default 8;

    @AttributeDefinition(name = "Delta", description = "The delta of that epsilon")
    double delta() default 1e-5;

    @AttributeDefinition(
            name = "Folder",
            description =
                    "Where the received prior (federated.prior) and what was spent (privacy.json) are kept; blank for"
                            + " the bundle's data area. Name that file as the prior of org.metahab.adaptation to use it.")
    String folder() default "";
}
