/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/**
 * One Zigbee2MQTT. It lists all of its devices, groups and settings each time that one of them changes; only what changed
 * is told on.
 */
final class Bridge {

    private final String base;
    private final String devicesTopic;
    private final String groupsTopic;
    private final String infoTopic;
    private final Map<String, Device> devices = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Object> told = new LinkedHashMap<>();
    private BridgeInfo info = BridgeInfo.UNKNOWN;

    Bridge(String base) {
        this.base = base;
        this.devicesTopic = base + "/bridge/devices";
        this.groupsTopic = base + "/bridge/groups";
        this.infoTopic = base + "/bridge/info";
    }

    /** Settings come first, as they say what each device tells. */
    List<Interest> announcements() {
        return List.of(Interest.follow(infoTopic), Interest.follow(devicesTopic), Interest.follow(groupsTopic));
    }

    /** Tells all again at the next message. */
    void forget() {
        told.replaceAll((source, state) -> "");
    }

    List<Finding> onMessage(Message message) {
        String topic = message.path();
        if (topic.equals(devicesTopic)) {
            return onList(message, this::takeDevices);
        } else if (topic.equals(groupsTopic)) {
            return onList(message, this::takeGroups);
        }
        return topic.equals(infoTopic) ? onInfo(message) : List.of();
    }

    private interface Taker {
        void take(List<?> entries);
    }

    private List<Finding> onList(Message message, Taker taker) {
        if (message.size() == 0) {
            return List.of();
        }
        if (message.json().isPresent() && message.json().get() instanceof List<?> entries) {
            taker.take(entries);
            return tell();
        }
        return refused(message, "a JSON list");
    }

    private List<Finding> onInfo(Message message) {
        if (message.size() == 0) {
            return List.of();
        }
        if (message.json().isPresent() && message.json().get() instanceof Map<?, ?> object) {
            info = BridgeInfo.of(new Fields(object));
            return tell();
        }
        return refused(message, "a JSON object");
    }

    private static List<Finding> refused(Message message, String wanted) {
        String problem = message.jsonProblem();
        return List.of(new Finding.Refused(message.path(), problem.isEmpty() ? "it is no " + wanted : problem));
    }

    private void takeDevices(List<?> entries) {
        devices.clear();
        for (Object entry : entries) {
            Fields.of(entry).flatMap(Device::of).ifPresent(device -> devices.put(device.ieee(), device));
        }
    }

    private void takeGroups(List<?> entries) {
        groups.clear();
        for (Object entry : entries) {
            Fields.of(entry).flatMap(Group::of).ifPresent(group -> groups.put(group.id(), group));
        }
    }

    private List<Finding> tell() {
        List<Finding> findings = new ArrayList<>();
        Set<String> present = new HashSet<>();
        Describer describer = new Describer(base, info);
        if (!info.coordinator().isEmpty()) {
            tell(
                    infoTopic,
                    List.of(info.coordinator(), info.facts()),
                    () -> describer.ofBridge(infoTopic),
                    present,
                    findings);
        }
        devices.values().forEach(device -> {
            String source = devicesTopic + "#" + device.ieee();
            List<?> state = List.of(device, info.tellsAvailability(device.ieee()), info.lastSeen());
            tell(source, state, () -> describer.ofDevice(source, device), present, findings);
        });
        groups.values().forEach(group -> {
            String source = groupsTopic + "#" + group.id();
            List<Expose> functions = group.functions(devices);
            List<?> state = List.of(group, functions, info.tellsAvailability(group.id()));
            tell(source, state, () -> describer.ofGroup(source, group, functions), present, findings);
        });
        told.keySet().removeIf(source -> {
            boolean gone = !present.contains(source);
            if (gone) {
                findings.add(new Finding.Withdrawn(source));
            }
            return gone;
        });
        return findings;
    }

    private void tell(
            String source,
            Object state,
            Supplier<List<Finding>> description,
            Set<String> present,
            List<Finding> findings) {
        present.add(source);
        if (!Objects.equals(told.put(source, state), state)) {
            findings.addAll(description.get());
        }
    }
}
