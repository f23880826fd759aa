/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.rpc;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metahab.discovery.internal.shelly.point.ChannelBook;
import org.metahab.discovery.internal.shelly.point.FieldMapping;
import org.metahab.discovery.internal.shelly.point.Fields;
import org.metahab.discovery.internal.shelly.point.OnlineSignal;
import org.metahab.discovery.internal.shelly.point.Point;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Interest;

/** A device of the second or a later generation, by what it has told so far. */
final class RpcDevice {

    private static final Pattern ID = Pattern.compile("(shelly[a-z0-9]*|[a-z0-9]+)-([0-9a-f]{12}|[0-9a-f]{6})");
    private static final int FIRST_VIRTUAL = 100;
    private static final int MAX_FIELDS = 200;

    private final RpcCalls calls;
    private final ChannelBook channels = new ChannelBook();
    private final Map<String, Map<String, Object>> told = new LinkedHashMap<>();
    private final Map<String, Fields> config = new HashMap<>();
    private final Set<String> identities = new LinkedHashSet<>();
    private final Map<String, String> facts = new LinkedHashMap<>(Map.of("vendor", "Shelly"));
    private String id = "";
    private String name = "";

    RpcDevice(RpcCalls calls) {
        this.calls = calls;
        identities.add("shelly:" + calls.prefix().toLowerCase(Locale.ROOT));
        identify(calls.prefix());
    }

    RpcCalls calls() {
        return calls;
    }

    /** The id that the factory gave it; empty while it is not known. */
    String id() {
        return id;
    }

    /** Takes an id such as {@code shellyplus1-a8032abe54dc}; no effect when it is none. */
    boolean identify(String text) {
        Matcher form = ID.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches() || !id.isEmpty() && !id.equals(form.group())) {
            return false;
        }
        boolean news = id.isEmpty();
        id = form.group();
        identities.add("shelly:" + id);
        if (form.group(2).length() == 12) {
            identities.add("mac:" + form.group(2));
        }
        facts.putIfAbsent("model", form.group(1));
        return news;
    }

    /** Takes the answer to {@code Shelly.GetDeviceInfo}. */
    void introduce(Fields info) {
        info.text("id").ifPresent(this::identify);
        info.text("name").filter(text -> !text.equals("null")).ifPresent(text -> name = text);
        Map.of(
                        "app",
                        "model",
                        "model",
                        "modelId",
                        "ver",
                        "firmware",
                        "mac",
                        "mac",
                        "profile",
                        "profile",
                        "gen",
                        "generation")
                .forEach((field, fact) ->
                        info.text(field).filter(text -> !text.equals("null")).ifPresent(text -> facts.put(fact, text)));
    }

    /** Takes the answer to {@code Shelly.GetConfig}. */
    void configure(Map<String, Fields> components) {
        config.clear();
        config.putAll(components);
        of(components, "sys")
                .text("device.name")
                .filter(text -> !text.equals("null"))
                .ifPresent(text -> name = text);
        told.keySet().forEach(this::refresh);
    }

    /**
     * Takes what it tells.
     *
     * @return whether there is news about its channels
     */
    boolean learn(RpcMessage message) {
        boolean news = false;
        for (Map.Entry<String, Fields> component : message.components().entrySet()) {
            Map<String, Object> fields = told.computeIfAbsent(component.getKey(), key -> new HashMap<>());
            int before = fields.size();
            component.getValue().values().forEach((field, value) -> {
                if (value != JsonNull.NULL && fields.size() < MAX_FIELDS) {
                    fields.putIfAbsent(field, value instanceof Boolean ? value : "");
                }
            });
            if (fields.size() > before || before == 0) {
                news |= refresh(component.getKey());
            }
        }
        if (message.complete()) {
            told.keySet().retainAll(message.components().keySet());
            news |= channels.retain(channel -> told.containsKey(component(channel.identity())));
        }
        of(message.components(), "wifi")
                .text("sta_ip")
                .filter(ip -> ip.matches("[0-9.]+"))
                .ifPresent(ip -> facts.put("url", "http://" + ip + "/"));
        return news;
    }

    private static Fields of(Map<String, Fields> components, String key) {
        return components.getOrDefault(key, Fields.NONE);
    }

    /** Components whose kind is not known. */
    static Optional<String> unknownKind(String component) {
        return Optional.of(kind(component)).filter(kind -> Components.points(kind, Fields.NONE, Fields.NONE)
                .isEmpty());
    }

    private static String kind(String component) {
        int colon = component.indexOf(':');
        return colon < 0 ? component : component.substring(0, colon);
    }

    private static int number(String component) {
        int colon = component.indexOf(':');
        return colon < 0 ? 0 : Integer.parseInt(component.substring(colon + 1));
    }

    /** A device that runs on a battery is away most of the time without being gone. */
    private boolean sleeps() {
        return told.keySet().stream().anyMatch(component -> component.startsWith("devicepower:"));
    }

    private boolean refresh(String component) {
        Fields settings = of(config, component);
        Fields known = new Fields(told.getOrDefault(component, Map.of()));
        boolean news = false;
        for (ComponentPoint point :
                Components.points(kind(component), settings, known).orElse(List.of())) {
            if (point.always() || point.point().isToldBy(known)) {
                news |= channels.put(channel(component, settings, point));
            }
        }
        return news;
    }

    /** The identity of a channel names its component first. */
    private static String component(String identity) {
        return identity.substring(0, identity.indexOf('/'));
    }

    private ChannelDescription channel(String component, Fields settings, ComponentPoint point) {
        Point what = point.point();
        String part = component.replace(':', '_');
        return new ChannelDescription(
                what.id().isEmpty() ? part : part + "_" + what.id(),
                component + "/" + what.id(),
                label(component, settings, what),
                what.type(),
                what.semantics(),
                what.category(),
                sleeps() ? Availability.OF_ENDPOINT : OnlineSignal.availability(calls.prefix() + RpcTopic.ONLINE),
                Duration.ZERO,
                new FieldMapping(
                        calls.prefix() + RpcTopic.STATUS + component + "#"
                                + what.fields().get(0),
                        what,
                        List.of(
                                Interest.follow(calls.prefix() + RpcTopic.STATUS + component),
                                Interest.follow(calls.prefix() + RpcTopic.EVENTS),
                                Interest.follow(calls.replies())),
                        message -> RpcMessage.read(message).of(component),
                        point.commands().of(calls, number(component)),
                        List.of(calls.askStatus())));
    }

    private static String label(String component, Fields settings, Point what) {
        String given = settings.text("name")
                .filter(text -> !text.equals("null") && !text.isBlank())
                .orElse("");
        if (!given.isEmpty()) {
            return what.id().isEmpty() ? given : given + " " + what.label().toLowerCase(Locale.ROOT);
        }
        int number = number(component);
        return number == 0 ? what.label() : what.label() + " " + (number < FIRST_VIRTUAL ? number + 1 : number);
    }

    DeviceDescription describe() {
        String label = name.isBlank() ? (id.isEmpty() ? calls.prefix() : id) : name;
        return new DeviceDescription(
                "device", id.isEmpty() ? calls.prefix() : id, identities, label, "", "", facts, channels.channels());
    }
}
