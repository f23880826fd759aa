/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/**
 * What a device announces of itself.
 *
 * @param mac twelve hexadecimal digits in small letters
 * @param fields all that it says
 * @param topics where it is spoken to
 */
record Announcement(String mac, Fields fields, Topics topics) {

    private static final int STATE_OFF = 0;
    private static final int STATE_ON = 1;

    /** @throws IllegalArgumentException when it can't be spoken to, or announces another device */
    static Announcement of(String mac, Map<?, ?> object) {
        Fields fields = new Fields(object);
        String own = fields.text("mac", mac).replace(":", "");
        if (!own.equalsIgnoreCase(mac)) {
            throw new IllegalArgumentException("the device " + own + " can't announce " + mac);
        }
        return new Announcement(mac.toLowerCase(Locale.ROOT), fields, Topics.of(fields, mac));
    }

    String label() {
        String name = fields.text("dn", "");
        return name.isEmpty() ? "Tasmota " + mac : name;
    }

    boolean option(int number) {
        return fields.inner("so").flag(String.valueOf(number));
    }

    String on() {
        return state(STATE_ON, "ON");
    }

    String off() {
        return state(STATE_OFF, "OFF");
    }

    private String state(int index, String otherwise) {
        return entry("state", index).orElse(otherwise);
    }

    /** A text of a list, where there is one. */
    Optional<String> entry(String key, int index) {
        List<String> texts = fields.texts(key);
        return index < texts.size() && !texts.get(index).isEmpty() ? Optional.of(texts.get(index)) : Optional.empty();
    }

    /** The name that a person gave to a relay or light; empty when it is the device's. */
    String friendlyName(int index, String otherwise) {
        return entry("fn", index).map(name -> name.equals(label()) ? "" : name).orElse(otherwise);
    }

    /** A device that sleeps deeply is seldom there and not gone. */
    Availability availability() {
        return fields.flag("dslp")
                ? Availability.OF_ENDPOINT
                : new Availability(
                        Availability.Mode.ALL,
                        List.of(new Will(
                                topics.will(), fields.text("onln", "Online"), fields.text("ofln", "Offline"))));
    }

    DeviceDescription describe(List<ChannelDescription> channels) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("vendor", "Tasmota");
        facts.put("mac", mac);
        fact(facts, "model", "md");
        fact(facts, "firmware", "sw");
        fact(facts, "address", "ip");
        fact(facts, "hostname", "hn");
        if (facts.containsKey("address")) {
            facts.put("url", "http://" + facts.get("address") + "/");
        }
        return new DeviceDescription(
                "device", mac, Set.of("mac:" + mac), label(), "", "", facts, new ArrayList<>(channels));
    }

    private void fact(Map<String, String> facts, String name, String key) {
        String value = fields.text(key, "");
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }

    /** The device's last will. */
    private record Will(String topic, String online, String offline) implements Availability.Signal {

        @Override
        public Interest input() {
            return Interest.follow(topic);
        }

        @Override
        public Optional<Boolean> read(Message message) {
            String text = message.text().orElse("").strip();
            if (text.equals(online)) {
                return Optional.of(true);
            }
            return text.equals(offline) ? Optional.of(false) : Optional.empty();
        }
    }
}
