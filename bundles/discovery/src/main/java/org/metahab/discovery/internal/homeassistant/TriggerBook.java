/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Finding;

/** All triggers that were announced, put together to channels. Each of a device's keys is announced by itself. */
final class TriggerBook {

    private final Map<String, List<TriggerChannel>> byDevice = new LinkedHashMap<>();
    private final Map<String, TriggerChannel> byAnnouncement = new LinkedHashMap<>();

    /** A trigger was announced, or announced again. */
    List<Finding> announced(String announcement, Trigger trigger) {
        Optional<TriggerChannel> before = Optional.ofNullable(byAnnouncement.get(announcement));
        List<Finding> findings = new ArrayList<>();
        TriggerChannel channel = channel(trigger);
        if (before.isPresent() && before.get() != channel) {
            findings.addAll(withdrawn(announcement));
        }
        channel.put(announcement, trigger);
        byAnnouncement.put(announcement, channel);
        findings.add(channel.finding());
        return findings;
    }

    /** Whether it announced a trigger. */
    boolean knows(String announcement) {
        return byAnnouncement.containsKey(announcement);
    }

    /** A trigger is gone. */
    List<Finding> withdrawn(String announcement) {
        TriggerChannel channel = byAnnouncement.remove(announcement);
        if (channel == null) {
            return List.of();
        }
        channel.remove(announcement);
        Finding finding = channel.finding();
        if (finding instanceof Finding.Withdrawn) {
            byDevice.values().forEach(channels -> channels.remove(channel));
            byDevice.values().removeIf(List::isEmpty);
        }
        return List.of(finding);
    }

    /** The channel that the trigger fits; where a device has several whose topics end alike, their topics tell them apart. */
    private TriggerChannel channel(Trigger trigger) {
        String device = trigger.device().id();
        List<TriggerChannel> channels = byDevice.computeIfAbsent(device, id -> new ArrayList<>());
        Optional<TriggerChannel> known =
                channels.stream().filter(channel -> channel.takes(trigger)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        String identity = "trigger_" + trigger.level();
        for (String longer : List.of(trigger.topic(), trigger.topic() + " " + trigger.template())) {
            String wanted = identity;
            if (channels.stream().anyMatch(channel -> channel.identity().equals(wanted))) {
                identity = "trigger_" + longer;
            }
        }
        TriggerChannel channel =
                new TriggerChannel("triggers of " + device + " on " + trigger.topic() + trigger.template(), identity);
        channels.add(channel);
        return channel;
    }
}
