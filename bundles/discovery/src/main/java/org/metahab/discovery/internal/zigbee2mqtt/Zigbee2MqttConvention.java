/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.Arrays;
import java.util.List;
import org.metahab.discovery.spi.Convention;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Transport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/**
 * Zigbee2MQTT's own messages (Zigbee2MQTT documentation, "MQTT topics and messages" and "Exposes").
 */
@Component(service = Convention.class, configurationPid = Zigbee2MqttConfig.PID)
@Designate(ocd = Zigbee2MqttConfig.class)
public final class Zigbee2MqttConvention implements Convention {

    private final List<String> baseTopics;

    /** Called by Declarative Services. */
    @Activate
    public Zigbee2MqttConvention(Zigbee2MqttConfig config) {
        this(Arrays.asList(config.baseTopics()));
    }

    /** With these base topics; what is no topic name is left out. */
    public Zigbee2MqttConvention(List<String> baseTopics) {
        this.baseTopics = baseTopics.stream()
                .map(Zigbee2MqttConvention::withoutEndingSlashes)
                .filter(topic -> !topic.isEmpty() && topic.indexOf('#') < 0 && topic.indexOf('+') < 0)
                .distinct()
                .toList();
    }

    private static String withoutEndingSlashes(String topic) {
        String stripped = topic.strip();
        int end = stripped.length();
        while (end > 0 && stripped.charAt(end - 1) == '/') {
            end--;
        }
        return stripped.substring(0, end);
    }

    @Override
    public String id() {
        return "zigbee2mqtt";
    }

    @Override
    public boolean speaks(Transport transport) {
        return transport == Transport.MQTT;
    }

    @Override
    public int precedence() {
        return 10;
    }

    @Override
    public ConventionSession open(Endpoint endpoint) {
        return new Zigbee2MqttSession(baseTopics);
    }
}
