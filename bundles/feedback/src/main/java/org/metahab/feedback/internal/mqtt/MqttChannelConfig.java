/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.mqtt;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.metahab.feedback.mqtt}. */
@ObjectClassDefinition(
        id = MqttChannelConfig.PID,
        name = "MetaHAB Feedback: MQTT",
        description =
                "Shows suggestions, questions and modes under metahab/HUB and takes answers there. Whoever may publish"
                        + " there at the broker may answer, so only the embedded broker is used unless another is named.")
@interface MqttChannelConfig {

    String PID = "org.metahab.feedback.mqtt";

    @AttributeDefinition(name = "Enabled", description = "Whether the connection is used at all")
    boolean enabled() default true;

    @AttributeDefinition(
            name = "Connection",
            description = "Which MQTT connection to use, as an OSGi filter such as (connection.id=home)")
    String connection_target() default "(connection.id=embedded)";

    @AttributeDefinition(name = "Hub", description = "The hub's name in topics, without / + and #")
    String hub() default "home";
}
