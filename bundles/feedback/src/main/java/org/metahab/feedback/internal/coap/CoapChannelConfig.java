/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.coap;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration {@code org.metahab.feedback.coap}. */
@ObjectClassDefinition(
        id = CoapChannelConfig.PID,
        name = "MetaHAB Feedback: CoAP",
        description = "Offers suggestions as CoAP resources to those whom DTLS authenticated, and takes their answers")
@interface CoapChannelConfig {

    String PID = "org.metahab.feedback.coap";

    @AttributeDefinition(name = "Enabled", description = "Whether they are offered")
    boolean enabled() default true;
}
