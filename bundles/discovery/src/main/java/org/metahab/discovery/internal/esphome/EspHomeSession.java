/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.esphome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;

/** ESPHome nodes at one broker. Once a node told who it is, its states are heard too. */
final class EspHomeSession implements ConventionSession {

    private static final int MAX_NODES = 1_000;
    private static final String DISCOVER = "esphome/discover";

    private final boolean greets;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    EspHomeSession(boolean greets) {
        this.greets = greets;
    }

    @Override
    public List<Interest> announcements() {
        List<Interest> interests = new ArrayList<>();
        interests.add(Interest.follow(DISCOVER + "/#"));
        nodes.keySet().forEach(name -> {
            interests.add(Interest.follow(name + "/+/+/state"));
            interests.add(Interest.follow(name + "/+/+/+/state"));
        });
        return interests;
    }

    @Override
    public List<Outgoing> greetings() {
        return greets ? List.of(Outgoing.of(DISCOVER, "")) : List.of();
    }

    @Override
    public List<Finding> onMessage(Message message) {
        String topic = message.path();
        return topic.startsWith(DISCOVER + "/") ? introduced(topic, message) : told(topic, message);
    }

    private List<Finding> introduced(String topic, Message message) {
        String name = topic.substring(DISCOVER.length() + 1);
        if (message.size() == 0) {
            return nodes.remove(name) == null ? List.of() : List.of(new Finding.Withdrawn(topic));
        }
        if (message.json().isEmpty() || !(message.json().get() instanceof Map<?, ?> object)) {
            String problem = message.jsonProblem();
            return List.of(new Finding.Refused(topic, problem.isEmpty() ? "it is no JSON object" : problem));
        }
        if (!name.matches("[A-Za-z0-9_-]{1,100}") || nodes.size() >= MAX_NODES) {
            return List.of(
                    new Finding.Refused(topic, "'" + name + "' is no name of a node: letters, digits, '-' and '_'"));
        }
        Node node = nodes.computeIfAbsent(name, Node::new);
        node.introduce(object);
        return List.of(new Finding.Announced(topic, node.describe()));
    }

    private List<Finding> told(String topic, Message message) {
        String[] levels = topic.split("/", -1);
        Optional<Node> node =
                levels.length == 4 || levels.length == 5 ? Optional.ofNullable(nodes.get(levels[0])) : Optional.empty();
        if (node.isEmpty() || message.size() == 0 || !node.get().learn(levels, message)) {
            return List.of();
        }
        return List.of(
                new Finding.Announced(DISCOVER + "/" + levels[0], node.get().describe()));
    }
}
