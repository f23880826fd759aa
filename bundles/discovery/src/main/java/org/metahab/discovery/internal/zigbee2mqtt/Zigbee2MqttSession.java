/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.ArrayList;
import java.util.List;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** Zigbee2MQTT at one broker: one bridge for each base topic. */
final class Zigbee2MqttSession implements ConventionSession {

    /** Lists of a few hundred devices are of this order. */
    private static final int LARGEST_LIST = 8 << 20;

    private final List<Bridge> bridges;

    Zigbee2MqttSession(List<String> baseTopics) {
        bridges = baseTopics.stream().map(Bridge::new).toList();
    }

    @Override
    public List<Interest> announcements() {
        List<Interest> interests = new ArrayList<>();
        bridges.forEach(bridge -> interests.addAll(bridge.announcements()));
        return interests;
    }

    @Override
    public int largestAnnouncement() {
        return LARGEST_LIST;
    }

    @Override
    public void forgetAnnouncements() {
        bridges.forEach(Bridge::forget);
    }

    @Override
    public List<Finding> onMessage(Message message) {
        List<Finding> findings = new ArrayList<>();
        bridges.forEach(bridge -> findings.addAll(bridge.onMessage(message)));
        return findings;
    }
}
