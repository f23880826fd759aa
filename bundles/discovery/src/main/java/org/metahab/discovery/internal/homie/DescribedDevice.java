/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;

/** A device of version 5, described by one JSON document. */
final class DescribedDevice extends PartialDevice {

    private static final String DESCRIPTION = "$description";
    private static final String TARGET = "/$target";
    private static final String ALERT = "$alert/";
    private static final int MAX_TARGETS = 1_000;
    private static final int MAX_ALERTS = 50;

    private final HomieTopic topic;
    private final Set<String> targeted = new LinkedHashSet<>();
    private final Set<String> alerts = new LinkedHashSet<>();
    private Map<?, ?> description = Map.of();

    DescribedDevice(HomieTopic topic) {
        super(topic);
        this.topic = new HomieTopic(topic.root(), true, topic.device(), "");
    }

    @Override
    List<Finding> take(String path, Message message) {
        if (path.equals(DESCRIPTION)) {
            return describe(message);
        } else if (path.equals(AttributeTree.STATE)) {
            return state(message);
        } else if (path.endsWith(TARGET) && message.size() > 0 && targeted.size() < MAX_TARGETS) {
            boolean fresh = targeted.add(path.substring(0, path.length() - TARGET.length()));
            return fresh && isAnnounced() ? understand() : List.of();
        }
        return path.startsWith(ALERT) ? alert(path.substring(ALERT.length()), message) : List.of();
    }

    /** An alert becomes a channel when it is heard first, and stays one when it is over. */
    private List<Finding> alert(String id, Message message) {
        boolean known = message.size() == 0 || alerts.size() >= MAX_ALERTS || !HomieTopic.isId(id);
        return !known && alerts.add(id) && isAnnounced() ? understand() : List.of();
    }

    private List<Finding> describe(Message message) {
        if (message.size() == 0) {
            description = Map.of();
            return withdraw();
        }
        Object json = message.json().orElse(JsonNull.NULL);
        if (json instanceof Map<?, ?> object) {
            description = object;
            return understand();
        }
        String problem = message.jsonProblem();
        return List.of(
                new Finding.Refused(message.path(), problem.isEmpty() ? "the description is no JSON object" : problem));
    }

    /** A device without a state is removed (Homie 5, "Device life cycle"). */
    private List<Finding> state(Message message) {
        if (message.size() == 0) {
            return withdraw();
        }
        return isAnnounced() || description.isEmpty() ? List.of() : understand();
    }

    private List<Finding> understand() {
        try {
            return announce(DescriptionReader.read(topic, description, targeted, List.copyOf(alerts)));
        } catch (IllegalArgumentException e) {
            return List.of(new Finding.Refused(source() + "/" + DESCRIPTION, String.valueOf(e.getMessage())));
        }
    }

    @Override
    boolean isEmpty() {
        return description.isEmpty() && targeted.isEmpty() && alerts.isEmpty();
    }
}
