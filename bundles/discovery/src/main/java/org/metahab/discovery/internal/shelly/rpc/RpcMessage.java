/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.rpc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.metahab.discovery.internal.shelly.point.Fields;
import org.metahab.discovery.spi.Message;

/**
 * What a message of a device says about its components.
 *
 * @param components the fields told of each: {@code switch:0}
 * @param complete whether these are all components that there are
 */
record RpcMessage(Map<String, Fields> components, boolean complete) {

    static final RpcMessage NOTHING = new RpcMessage(Map.of(), false);

    private static final Set<String> BUTTON_EVENTS =
            Set.of("single_push", "double_push", "triple_push", "long_push", "btn_down", "btn_up");
    private static final Pattern COMPONENT = Pattern.compile("[a-z][a-z0-9_]{0,30}(:\\d{1,5})?");
    private static final int MAX_COMPONENTS = 200;

    /**
     * Reads a message under {@code events/rpc}, {@code status/COMPONENT} or of an answer to the question for the status.
     *
     * @throws IllegalArgumentException when it is none
     */
    static RpcMessage read(Message message) {
        if (message.size() == 0) {
            return NOTHING;
        }
        Object json = message.json().orElseThrow(() -> new IllegalArgumentException(message.jsonProblem()));
        if (!(json instanceof Map<?, ?> object)) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        Optional<RpcTopic> topic = RpcTopic.parse(message.path());
        if (topic.isPresent() && topic.get().kind() == RpcTopic.Kind.STATUS) {
            return new RpcMessage(Map.of(topic.get().component(), Fields.of(json)), false);
        }
        if (object.get("params") instanceof Map<?, ?> parameters) {
            return "NotifyEvent".equals(object.get("method"))
                    ? events(parameters)
                    : components(parameters, "NotifyFullStatus".equals(object.get("method")));
        }
        return object.get("result") instanceof Map<?, ?> result
                        && Long.valueOf(RpcCalls.STATUS).equals(object.get("id"))
                ? components(result, true)
                : NOTHING;
    }

    private static RpcMessage components(Map<?, ?> object, boolean complete) {
        Map<String, Fields> components = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value instanceof Map<?, ?> && COMPONENT.matcher(name).matches() && components.size() < MAX_COMPONENTS) {
                components.put(name, Fields.of(value));
            }
        });
        return new RpcMessage(components, complete);
    }

    private static RpcMessage events(Map<?, ?> parameters) {
        Map<String, Fields> components = new LinkedHashMap<>();
        if (parameters.get("events") instanceof List<?> events) {
            for (Object event : events) {
                if (event instanceof Map<?, ?> told
                        && told.get("component") instanceof String component
                        && COMPONENT.matcher(component).matches()
                        && told.get("event") instanceof String name
                        && BUTTON_EVENTS.contains(name)) {
                    components.put(component, Fields.of("event", name));
                }
            }
        }
        return new RpcMessage(components, false);
    }

    /** What it tells of one component. */
    Fields of(String component) {
        return components.getOrDefault(component, Fields.NONE);
    }
}
