/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.ocf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.internal.payload.PayloadFormat;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/**
 * A property of an OCF resource type (OCF Resource Type Specification) that becomes a channel.
 *
 * @param key its name in the resource's representation
 * @param label for people
 * @param item the kind of item
 * @param unit of its numbers where the device names none; empty for none
 * @param semantics its tags
 */
record OcfProperty(String key, String label, ItemType item, String unit, Semantics semantics) {

    private static final Map<String, List<OcfProperty>> BY_TYPE = Map.ofEntries(
            Map.entry("oic.r.switch.binary", onOff("Switch", "Power", "")),
            Map.entry("oic.r.light.brightness", level("brightness", "Brightness", "Light", "Lightbulb")),
            Map.entry("oic.r.light.dimming", level("dimmingSetting", "Brightness", "Light", "Lightbulb")),
            Map.entry("oic.r.openlevel", level("openLevel", "Opening", "Opening", "")),
            Map.entry("oic.r.temperature", number("temperature", "Temperature", "°C", "Temperature")),
            Map.entry("oic.r.humidity", number("humidity", "Humidity", "%", "Humidity")),
            Map.entry("oic.r.sensor.illuminance", number("illuminance", "Illuminance", "lx", "Light")),
            Map.entry("oic.r.sensor.carbondioxide", onOff("Carbon dioxide", "CO2", "Sensor")),
            Map.entry("oic.r.sensor.contact", contact()),
            Map.entry("oic.r.sensor.motion", onOff("Motion", "Presence", "MotionDetector")),
            Map.entry("oic.r.sensor.presence", onOff("Presence", "Presence", "MotionDetector")),
            Map.entry("oic.r.sensor.smoke", onOff("Smoke", "Smoke", "SmokeDetector")),
            Map.entry("oic.r.sensor.water", onOff("Water", "Water", "Sensor")),
            Map.entry("oic.r.energy.battery", number("charge", "Battery", "%", "Energy")),
            Map.entry(
                    "oic.r.energy.consumption",
                    List.of(
                            number("power", "Power", "W", "Power").get(0),
                            number("energy", "Energy", "Wh", "Energy").get(0))));

    /** The properties of the first of these types that is known; a device may shorten {@code oic.r.switch.binary}. */
    static List<OcfProperty> of(List<String> types) {
        for (String type : types) {
            String name = type.toLowerCase(Locale.ROOT);
            List<OcfProperty> known = BY_TYPE.get(name.startsWith("oic.r.switch.") ? "oic.r.switch.binary" : name);
            if (known != null) {
                return known;
            }
        }
        return List.of();
    }

    ChannelType type() {
        return new ChannelType(
                item, Units.of(unit).dimension(), Units.of(unit).symbol(), Optional.empty(), List.of(), true);
    }

    PayloadFormat format() {
        return switch (item) {
            case SWITCH -> PayloadFormat.onOff();
            case CONTACT -> PayloadFormat.contact();
            case DIMMER -> PayloadFormat.level();
            default -> PayloadFormat.number(Units.of(unit));
        };
    }

    private static List<OcfProperty> onOff(String label, String property, String equipment) {
        return List.of(
                new OcfProperty("value", label, ItemType.SWITCH, "", new Semantics("Status", property, equipment)));
    }

    private static List<OcfProperty> contact() {
        return List.of(
                new OcfProperty("value", "Contact", ItemType.CONTACT, "", new Semantics("Status", "Opening", "")));
    }

    private static List<OcfProperty> level(String key, String label, String property, String equipment) {
        return List.of(new OcfProperty(key, label, ItemType.DIMMER, "", new Semantics("Status", property, equipment)));
    }

    private static List<OcfProperty> number(String key, String label, String unit, String property) {
        return List.of(
                new OcfProperty(key, label, ItemType.NUMBER, unit, new Semantics("Measurement", property, "Sensor")));
    }
}
