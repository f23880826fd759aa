/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.rpc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.shelly.point.Fields;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** Shelly devices of the second and later generations at one broker: they are asked who they are once they are heard. */
public final class RpcSession implements ConventionSession {

    private static final int MAX_DEVICES = 2_000;

    private final List<String> prefixes;
    private final String replies;
    private final Map<String, RpcDevice> byPrefix = new HashMap<>();
    private final Map<String, RpcDevice> bySource = new HashMap<>();

    /**
     * A session.
     *
     * @param prefixes filters of the devices' prefixes: {@code +}, {@code home/+}
     * @param endpoint whose name is part of the topics of answers
     */
    public RpcSession(List<String> prefixes, String endpoint) {
        this.prefixes = List.copyOf(prefixes);
        this.replies = "metahab/shelly/" + clean(endpoint) + "/";
    }

    private static String clean(String text) {
        return text.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    @Override
    public List<Interest> announcements() {
        List<Interest> interests = new ArrayList<>();
        interests.add(Interest.follow(replies + "+/rpc"));
        for (String prefix : prefixes) {
            interests.add(Interest.follow(prefix + RpcTopic.ONLINE));
            interests.add(Interest.follow(prefix + RpcTopic.EVENTS));
            interests.add(Interest.follow(prefix + RpcTopic.STATUS + "#"));
        }
        return interests;
    }

    @Override
    public List<Finding> onMessage(Message message) {
        String topic = message.path();
        try {
            if (topic.startsWith(replies)) {
                return answer(message);
            }
            Optional<RpcTopic> parsed = RpcTopic.parse(topic);
            if (parsed.isEmpty()) {
                return List.of();
            }
            return parsed.get().kind() == RpcTopic.Kind.ONLINE
                    ? online(parsed.get().prefix(), message)
                    : told(parsed.get(), message);
        } catch (IllegalArgumentException e) {
            return List.of(new Finding.Refused(topic, String.valueOf(e.getMessage())));
        }
    }

    /** Only what calls itself a Shelly is one by this message alone: others use such topics too. */
    private List<Finding> online(String prefix, Message message) {
        if (message.size() == 0) {
            RpcDevice gone = byPrefix.remove(prefix);
            return gone == null ? List.of() : List.of(new Finding.Withdrawn(prefix));
        }
        RpcDevice known = byPrefix.get(prefix);
        boolean there = message.text().orElse("").strip().equals("true");
        if (!there
                || known == null
                        && !prefix.substring(prefix.lastIndexOf('/') + 1).startsWith("shelly")) {
            return List.of();
        }
        return known == null ? device(prefix).map(RpcSession::questions).orElse(List.of()) : questions(known);
    }

    private static List<Finding> questions(RpcDevice device) {
        RpcCalls calls = device.calls();
        return List.of(
                new Finding.Asked(calls.prefix(), calls.askInfo()),
                new Finding.Asked(calls.prefix(), calls.askConfig()),
                new Finding.Asked(calls.prefix(), calls.askStatus()));
    }

    private List<Finding> told(RpcTopic topic, Message message) {
        boolean fresh = !byPrefix.containsKey(topic.prefix());
        if (fresh && !isShelly(topic, message)) {
            return List.of();
        }
        RpcMessage said = RpcMessage.read(message);
        Optional<RpcDevice> found = device(topic.prefix());
        if (found.isEmpty() || message.size() == 0) {
            return List.of();
        }
        RpcDevice device = found.get();
        boolean news = message.json()
                .map(Fields::of)
                .flatMap(fields -> fields.text("src"))
                .map(device::identify)
                .orElse(false);
        news |= device.learn(said);
        List<Finding> findings = new ArrayList<>(fresh ? questions(device) : List.of());
        if (news || fresh || said.complete()) {
            findings.add(0, new Finding.Announced(topic.prefix(), device.describe()));
        }
        refuseUnknown(topic.prefix(), said, findings);
        return findings;
    }

    private static void refuseUnknown(String prefix, RpcMessage said, List<Finding> findings) {
        said.components().keySet().forEach(component -> RpcDevice.unknownKind(component)
                .ifPresent(kind -> findings.add(new Finding.Refused(
                        prefix + "/" + component, "components of the kind '" + kind + "' are not supported"))));
    }

    /** Whether a message is one of a Shelly whose prefix is not known: others have topics that look like these. */
    private static boolean isShelly(RpcTopic topic, Message message) {
        boolean named =
                topic.prefix().substring(topic.prefix().lastIndexOf('/') + 1).startsWith("shelly");
        if (!(message.json().orElse("") instanceof Map<?, ?> object)) {
            return named && message.size() > 0;
        }
        return topic.kind() == RpcTopic.Kind.EVENTS
                ? object.get("method") instanceof String method && method.startsWith("Notify")
                : named
                        || topic.component().indexOf(':') > 0
                                && object.containsKey("id")
                                && RpcDevice.unknownKind(topic.component()).isEmpty();
    }

    private List<Finding> answer(Message message) {
        RpcDevice device = bySource.get(message.path());
        if (device == null || !(message.json().orElse("") instanceof Map<?, ?> reply)) {
            return device == null
                    ? List.of()
                    : List.of(new Finding.Refused(message.path(), "the answer is no JSON object"));
        }
        String prefix = device.calls().prefix();
        if (reply.get("error") instanceof Map<?, ?> error) {
            return List.of(new Finding.Refused(prefix, problem(error)));
        }
        List<Finding> findings = new ArrayList<>();
        if (reply.get("result") instanceof Map<?, ?> result && reply.get("id") instanceof Long request) {
            if (request == RpcCalls.INFO) {
                device.introduce(Fields.of(result));
            } else if (request == RpcCalls.CONFIG) {
                device.configure(components(result));
            } else if (request == RpcCalls.STATUS) {
                RpcMessage said = RpcMessage.read(message);
                device.learn(said);
                refuseUnknown(prefix, said, findings);
            } else {
                return List.of();
            }
            findings.add(0, new Finding.Announced(prefix, device.describe()));
        }
        return findings;
    }

    private static Map<String, Fields> components(Map<?, ?> result) {
        Map<String, Fields> components = new LinkedHashMap<>();
        result.forEach((key, value) -> components.put(String.valueOf(key), Fields.of(value == null ? "" : value)));
        return components;
    }

    /** A device's password protects its web page, not MQTT: there the broker's accounts decide who may speak. */
    private static String problem(Map<?, ?> error) {
        if (Long.valueOf(401).equals(error.get("code"))) {
            return "it wants a password over MQTT, which Shelly's own firmware does not (its API documentation,"
                    + " 'Authentication'); what it tells by itself is still read";
        }
        Object why = error.get("message");
        String text = String.valueOf(why == null ? error.get("code") : why);
        return "it refused a request: " + (text.length() > 200 ? text.substring(0, 200) + "…" : text);
    }

    private Optional<RpcDevice> device(String prefix) {
        RpcDevice known = byPrefix.get(prefix);
        if (known == null && byPrefix.size() < MAX_DEVICES) {
            known = new RpcDevice(new RpcCalls(prefix, replies + clean(prefix)));
            byPrefix.put(prefix, known);
            bySource.put(known.calls().replies(), known);
        }
        return Optional.ofNullable(known);
    }
}
