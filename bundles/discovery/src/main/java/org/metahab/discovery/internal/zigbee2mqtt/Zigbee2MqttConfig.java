/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the Zigbee2MQTT convention. */
@ObjectClassDefinition(
        id = Zigbee2MqttConfig.PID,
        name = "Zigbee2MQTT",
        description = "Finds the devices and groups of Zigbee2MQTT by its own messages.")
@interface Zigbee2MqttConfig {

    String PID = "org.metahab.discovery.zigbee2mqtt";

    @AttributeDefinition(
            name = "Base topics",
            description =
                    "The base topic of each Zigbee2MQTT: its setting mqtt.base_topic. It may have several levels.")
    String[] baseTopics() default {"zigbee2mqtt"};
}
