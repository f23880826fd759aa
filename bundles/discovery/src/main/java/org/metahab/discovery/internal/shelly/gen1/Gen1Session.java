/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.gen1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.shelly.point.Fields;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;

/** Shelly devices of the first generation at one broker: what they have is what they tell. */
public final class Gen1Session implements ConventionSession {

    private static final int MAX_DEVICES = 2_000;
    private static final String ANNOUNCE = "announce";
    private static final String ALL = Gen1Topic.ROOT + ANNOUNCE;

    /** A filter for each part, as brokers hand out only so many retained messages for one filter. */
    private static final List<String> PARTS = List.of(
            "relay",
            "roller",
            "input",
            "input_event",
            "longpush",
            "light",
            "white",
            "color",
            "emeter",
            "sensor",
            "ext_temperature",
            "ext_humidity",
            "ext_switch",
            "adc",
            "valve");

    private final TopicMap map = new TopicMap();
    private final Map<String, Gen1Device> devices = new HashMap<>();

    @Override
    public List<Interest> announcements() {
        List<Interest> interests = new ArrayList<>();
        interests.add(Interest.follow(ALL));
        interests.add(Interest.follow(Gen1Topic.ROOT + "+/+"));
        PARTS.forEach(part -> interests.add(Interest.follow(Gen1Topic.ROOT + "+/" + part + "/#")));
        return interests;
    }

    /** Upon the first, devices announce themselves; upon the second, they tell all their states. */
    @Override
    public List<Outgoing> greetings() {
        return List.of(
                Outgoing.of(Gen1Topic.ROOT + "command", ANNOUNCE), Outgoing.of(Gen1Topic.ROOT + "command", "update"));
    }

    @Override
    public List<Finding> onMessage(Message message) {
        Optional<Gen1Topic> topic = Gen1Topic.parse(message.path());
        if (message.path().equals(ALL)
                || topic.filter(t -> t.path().equals(ANNOUNCE)).isPresent()) {
            return introduce(message, topic);
        }
        return topic.map(t -> learn(message, t)).orElse(List.of());
    }

    private List<Finding> introduce(Message message, Optional<Gen1Topic> topic) {
        if (message.size() == 0) {
            return topic
                    .flatMap(
                            t -> Optional.ofNullable(devices.remove(t.device())).map(device -> t.device()))
                    .<Finding>map(id -> new Finding.Withdrawn(Gen1Topic.base(id)))
                    .stream()
                    .toList();
        }
        Optional<Gen1Announcement> said = message.json().map(Fields::of).flatMap(Gen1Announcement::of);
        if (said.isEmpty()) {
            String problem = message.jsonProblem();
            return List.of(new Finding.Refused(
                    message.path(), problem.isEmpty() ? "it is no announcement: it has no 'id'" : problem));
        }
        Optional<Gen1Device> device = device(said.get().id());
        device.ifPresent(known -> known.introduce(said.get()));
        return device.map(known -> List.of(announced(said.get().id(), known))).orElse(List.of());
    }

    private List<Finding> learn(Message message, Gen1Topic topic) {
        List<TopicPoint> points = map.at(topic.path());
        if (points.isEmpty()) {
            return List.of();
        }
        Fields told;
        try {
            told = topic.read(message);
        } catch (IllegalArgumentException e) {
            return List.of(new Finding.Refused(message.path(), String.valueOf(e.getMessage())));
        }
        return device(topic.device())
                .filter(device -> device.learn(topic, told, points))
                .map(device -> List.of(announced(topic.device(), device)))
                .orElse(List.of());
    }

    private static Finding announced(String id, Gen1Device device) {
        return new Finding.Announced(Gen1Topic.base(id), device.describe());
    }

    private Optional<Gen1Device> device(String id) {
        return devices.size() < MAX_DEVICES
                ? Optional.of(devices.computeIfAbsent(id, Gen1Device::new))
                : Optional.ofNullable(devices.get(id));
    }
}
