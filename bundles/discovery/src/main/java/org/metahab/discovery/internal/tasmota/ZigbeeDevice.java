/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Outgoing;

/** A device behind a Zigbee bridge, as far as it was heard. Each attribute that it tells is a channel. */
final class ZigbeeDevice {

    private static final int MAX_CHANNELS = 60;
    private static final int MAX_QUESTIONS = 3;

    private final Announcement bridge;
    private final String address;
    private final Map<String, Object> told = new LinkedHashMap<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private String name = "";
    private String ieee = "";
    private int questions;

    /** @param address its short address, which changes when it joins anew: {@code 0x4773} */
    ZigbeeDevice(Announcement bridge, String address) {
        this.bridge = bridge;
        this.address = address;
    }

    String address() {
        return address;
    }

    /** Whether its long address is known, by which it stays the same. */
    boolean isKnown() {
        return !ieee.isEmpty();
    }

    /** Asks who it is, as long as there is a chance of an answer. */
    Optional<Outgoing> question() {
        return ++questions > MAX_QUESTIONS
                ? Optional.empty()
                : Optional.of(bridge.topics().send("ZbInfo", address));
    }

    /**
     * Takes what was told of it.
     *
     * @param info whether the bridge tells who it is
     * @return whether there is news about its channels or names
     */
    boolean learn(Map<?, ?> object, boolean info) {
        Fields fields = new Fields(object);
        Map<String, String> before = Map.copyOf(facts);
        boolean news = false;
        String called = fields.text("Name", "");
        if (!called.isEmpty() && !called.equals(name) && called.length() <= 100) {
            name = called;
            news = true;
        }
        String address64 = fields.text("IEEEAddr", "").toLowerCase(Locale.ROOT);
        if (info && address64.matches("0x[0-9a-f]{16}") && !address64.equals(ieee)) {
            ieee = address64;
            news = true;
        }
        fact(fields, "Manufacturer", "vendor");
        fact(fields, "ModelId", "model");
        for (Map.Entry<?, ?> entry : object.entrySet()) {
            String key = String.valueOf(entry.getKey());
            boolean scalar = entry.getValue() != JsonNull.NULL
                    && !(entry.getValue() instanceof Map)
                    && !(entry.getValue() instanceof List);
            if (scalar && told.size() < MAX_CHANNELS && ZigbeeAttribute.isValue(key)) {
                news |= told.putIfAbsent(key, entry.getValue()) == null;
            }
        }
        return news || !before.equals(facts);
    }

    private void fact(Fields fields, String key, String fact) {
        String value = fields.text(key, "");
        if (!value.isEmpty() && value.length() <= 100) {
            facts.put(fact, value);
        }
    }

    DeviceDescription describe() {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put("via", bridge.mac());
        List<ChannelDescription> channels = new ArrayList<>();
        told.forEach((key, value) -> channels.add(channel(key, ZigbeeAttribute.of(key, value))));
        String label = name.isEmpty() ? facts.getOrDefault("model", "Zigbee device " + address) : name;
        return new DeviceDescription("device", ieee, Set.of("ieee:" + ieee), label, "", "", all, channels);
    }

    private ChannelDescription channel(String key, ZigbeeAttribute attribute) {
        String id = key.replaceAll("[^A-Za-z0-9_-]+", "_");
        return new ChannelDescription(
                id,
                id,
                attribute.label(),
                attribute.type(),
                attribute.semantics(),
                attribute.category(),
                bridge.availability(),
                Duration.ZERO,
                new ValueMapping(
                        sources(key),
                        attribute.parser(),
                        command -> List.of(send(attribute, command)),
                        List.of(bridge.topics().send("ZbInfo", address))));
    }

    private Outgoing send(ZigbeeAttribute attribute, org.metahab.hub.value.Command command) {
        return bridge.topics()
                .send(
                        "ZbSend",
                        "{\"Device\":\"" + address + "\"," + attribute.endpoint() + "\"Send\":{"
                                + attribute.writer().write(command) + "}}");
    }

    private List<Source> sources(String key) {
        Topics topics = bridge.topics();
        List<String> names = name.isEmpty() ? List.of(address) : List.of(address, name);
        List<Source> sources = new ArrayList<>();
        for (String topic : List.of(topics.sensor(), topics.telemetry() + address.substring(2) + "/SENSOR")) {
            for (String called : names) {
                sources.add(Source.of(topic, "ZbReceived", called, key));
                sources.add(Source.of(topic, called, key));
            }
            sources.add(Source.of(topic, "ZbInfo", address, key));
        }
        return sources;
    }
}
