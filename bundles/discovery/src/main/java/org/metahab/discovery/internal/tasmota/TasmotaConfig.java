/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the Tasmota convention. */
@ObjectClassDefinition(
        id = TasmotaConfig.PID,
        name = "Tasmota",
        description =
                "Finds devices with Tasmota firmware that announce themselves over MQTT (SetOption19 0, the default).")
@interface TasmotaConfig {

    String PID = "org.metahab.discovery.tasmota";

    @AttributeDefinition(name = "Prefixes", description = "Topics under which Tasmota devices announce themselves.")
    String[] prefixes() default {"tasmota/discovery"};
}
