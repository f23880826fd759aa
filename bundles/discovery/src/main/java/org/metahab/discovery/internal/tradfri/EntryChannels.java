/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tradfri;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** The channels of a device or group, from the attributes that it has. */
final class EntryChannels {

    private static final Semantics LIGHT = new Semantics("Switch", "Light", "Lightbulb");

    private final String path;
    private final boolean group;
    private final String model;
    private final Map<?, ?> fields;
    private final Availability availability;
    private final List<ChannelDescription> channels = new ArrayList<>();

    EntryChannels(String path, boolean group, String model, Map<?, ?> fields) {
        this.path = path;
        this.group = group;
        this.model = model.toUpperCase(Locale.ROOT);
        this.fields = fields;
        this.availability = group
                ? Availability.OF_ENDPOINT
                : new Availability(Availability.Mode.ALL, List.of(new Reachable(Interest.follow(path))));
    }

    List<ChannelDescription> describe() {
        if (group) {
            add("light", "", ChannelType.of(ItemType.DIMMER), LIGHT, Category.PRIMARY, "", new DimmerPoint());
            return channels;
        }
        part(Keys.LIGHT).ifPresent(this::addLight);
        part(Keys.OUTLET)
                .ifPresent(outlet -> add(
                        "outlet",
                        "",
                        ChannelType.of(ItemType.SWITCH),
                        new Semantics("Switch", "Power", "PowerOutlet"),
                        Category.PRIMARY,
                        Keys.OUTLET,
                        new OnOffPoint()));
        part(Keys.BLIND)
                .ifPresent(blind -> add(
                        "blind",
                        "",
                        ChannelType.of(ItemType.ROLLERSHUTTER),
                        new Semantics("Control", "Opening", "Blinds"),
                        Category.PRIMARY,
                        Keys.BLIND,
                        new BlindPoint()));
        part(Keys.AIR_PURIFIER).ifPresent(purifier -> addAirPurifier());
        if (fields.get(Keys.DEVICE) instanceof Map<?, ?> device && device.get(Keys.BATTERY) instanceof Number) {
            add(
                    "battery",
                    "Battery",
                    number("Dimensionless", "%"),
                    Semantics.of("Measurement", "Energy"),
                    Category.DIAGNOSTIC,
                    Keys.DEVICE,
                    new NumberPoint(Keys.BATTERY, "%", 100));
        }
        if (fields.get(Keys.LAST_SEEN) instanceof Long) {
            add(
                    "last_seen",
                    "Last seen",
                    ChannelType.of(ItemType.DATETIME).withReadOnly(true),
                    Semantics.of("Status", ""),
                    Category.DIAGNOSTIC,
                    "",
                    new LastSeenPoint());
        }
        return channels;
    }

    private Optional<Map<?, ?>> part(String key) {
        return fields.get(key) instanceof List<?> parts && !parts.isEmpty() && parts.get(0) instanceof Map<?, ?> part
                ? Optional.of(part)
                : Optional.empty();
    }

    private void addLight(Map<?, ?> light) {
        if (isColoured(light)) {
            add("color", "", ChannelType.of(ItemType.COLOR), LIGHT, Category.PRIMARY, Keys.LIGHT, new ColorPoint());
        } else if (light.containsKey(Keys.DIMMER)) {
            add("light", "", ChannelType.of(ItemType.DIMMER), LIGHT, Category.PRIMARY, Keys.LIGHT, new DimmerPoint());
        } else {
            add("light", "", ChannelType.of(ItemType.SWITCH), LIGHT, Category.PRIMARY, Keys.LIGHT, new OnOffPoint());
        }
        if (light.get(Keys.MIREDS) instanceof Number) {
            add(
                    "color_temperature",
                    "Color temperature",
                    new ChannelType(ItemType.NUMBER, "Temperature", "K", Optional.empty(), List.of(), false)
                            .within(ColorTemperaturePoint.RANGE),
                    Semantics.of("Control", "ColorTemperature"),
                    Category.PRIMARY,
                    Keys.LIGHT,
                    new ColorTemperaturePoint());
        }
    }

    /** White spectrum lamps tell a colour too, which they can't show; their name says what they are. */
    private boolean isColoured(Map<?, ?> light) {
        boolean tells = light.get(Keys.COLOUR_X) instanceof Number && light.get(Keys.COLOUR_Y) instanceof Number;
        boolean white = model.matches(".*\\bWS\\b.*") && !model.contains("C/WS");
        return tells
                && !white
                && (model.contains("CWS") || model.contains("C/WS") || light.get(Keys.HUE) instanceof Number);
    }

    private void addAirPurifier() {
        add(
                "fan",
                "Fan",
                ChannelType.of(ItemType.DIMMER),
                new Semantics("Control", "Ventilation", "Fan"),
                Category.PRIMARY,
                Keys.AIR_PURIFIER,
                new FanPoint());
        add(
                "auto",
                "Automatic",
                ChannelType.of(ItemType.SWITCH),
                Semantics.of("Switch", ""),
                Category.PRIMARY,
                Keys.AIR_PURIFIER,
                new AutomaticPoint());
        add(
                "air_quality",
                "Particulate matter",
                number("Density", "µg/m³"),
                Semantics.of("Measurement", "ParticulateMatter"),
                Category.PRIMARY,
                Keys.AIR_PURIFIER,
                new NumberPoint(Keys.PURIFIER_AIR_QUALITY, "µg/m³", 65_534));
        add(
                "filter",
                "Filter is to be changed",
                ChannelType.of(ItemType.SWITCH).withReadOnly(true),
                Semantics.of("Alarm", ""),
                Category.DIAGNOSTIC,
                Keys.AIR_PURIFIER,
                new FlagPoint(Keys.PURIFIER_FILTER_STATUS));
    }

    private static ChannelType number(String dimension, String unit) {
        return new ChannelType(ItemType.NUMBER, dimension, unit, Optional.empty(), List.of(), true);
    }

    private void add(
            String id,
            String label,
            ChannelType type,
            Semantics semantics,
            Category category,
            String part,
            Point point) {
        channels.add(new ChannelDescription(
                id,
                path + "#" + id,
                label,
                type,
                semantics,
                category,
                availability,
                Duration.ZERO,
                new EntryMapping(path, part, type.readOnly(), point)));
    }

    /** Whether the gateway reaches the device. */
    private record Reachable(Interest input) implements Availability.Signal {

        @Override
        public Optional<Boolean> read(Message message) {
            return message.json()
                    .map(json -> json instanceof Map<?, ?> fields ? fields.get(Keys.REACHABLE) : "")
                    .filter(Number.class::isInstance)
                    .map(value -> ((Number) value).intValue() == 1);
        }
    }
}
