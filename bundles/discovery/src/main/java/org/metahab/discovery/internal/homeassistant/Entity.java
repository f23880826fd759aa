/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.mapping.Housekeeping;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** An announced entity, while its channels are made. */
final class Entity {

    private static final Set<String> HOUSEKEEPING =
            Set.of("battery", "battery_charging", "signal_strength", "firmware", "restart", "update", "identify");
    private static final long MAX_EXPIRY_SECONDS = 366L * 24 * 3600;

    private final Settings settings;
    private final String id;
    private final String identity;
    private final String label;
    private final Availability availability;
    private final List<ChannelDescription> channels = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private boolean concernsDevice;

    /**
     * An entity.
     *
     * @param id of its main channel
     * @param identity by which it is recognised when it is announced elsewhere
     */
    Entity(Settings settings, String id, String identity, String label, Availability availability) {
        this.settings = settings;
        this.id = id;
        this.identity = identity;
        this.label = label;
        this.availability = availability;
    }

    Settings settings() {
        return settings;
    }

    String deviceClass() {
        return settings.text("device_class", "").toLowerCase(Locale.ROOT);
    }

    List<ChannelDescription> channels() {
        return channels;
    }

    /** Why some of its channels could not be made. */
    List<String> problems() {
        return problems;
    }

    /** Says that it is about the device itself, such as its software, and nobody's who only lives with it. */
    void concernsDevice() {
        concernsDevice = true;
    }

    /** Adds the main channel. */
    void add(ChannelType type, Semantics semantics, ChannelMapping mapping) throws SettingsException {
        channels.add(channel("", label, type, semantics, category(type), mapping));
    }

    /** Adds a further channel, such as the colour temperature of a light; the main one where the suffix is empty. */
    void add(String suffix, String suffixLabel, ChannelType type, Semantics semantics, ChannelMapping mapping)
            throws SettingsException {
        if (suffix.isEmpty()) {
            add(type, semantics, mapping);
        } else {
            channels.add(channel("_" + suffix, labelled(suffixLabel), type, semantics, category(type), mapping));
        }
    }

    /** Adds a further channel for whoever looks after the device. */
    void addDiagnostic(String suffix, String suffixLabel, ChannelType type, ChannelMapping mapping)
            throws SettingsException {
        channels.add(channel(
                "_" + suffix,
                labelled(suffixLabel),
                type.withReadOnly(true),
                Semantics.of("Status", ""),
                Category.DIAGNOSTIC,
                mapping));
    }

    private String labelled(String suffixLabel) {
        return label.isEmpty() ? suffixLabel : label + " " + suffixLabel;
    }

    private ChannelDescription channel(
            String suffix,
            String name,
            ChannelType type,
            Semantics semantics,
            Category category,
            ChannelMapping mapping)
            throws SettingsException {
        return new ChannelDescription(
                id + suffix, identity + suffix, name, type, semantics, category, availability, expiry(), mapping);
    }

    /** Makes a part of the entity; a problem with it is noted and leaves the other parts alone. */
    void attempt(Part part) {
        try {
            part.describe();
        } catch (SettingsException | IllegalArgumentException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
    }

    /** Adds what the entity tells about itself in a JSON object, for who looks closer. */
    void addAttributes() throws SettingsException {
        List<Input> inputs = input("json_attributes_topic", "json_attributes_template", Attributes::parse);
        if (!inputs.isEmpty() && !channels.isEmpty()) {
            addDiagnostic(
                    "attributes",
                    "Attributes",
                    ChannelType.of(ItemType.STRING),
                    new MappedChannel(inputs, MappedChannel.Writer.NONE));
        }
    }

    /** @throws SettingsException when there is neither a channel nor a reason why not */
    void requireChannels() throws SettingsException {
        if (channels.isEmpty() && problems.isEmpty()) {
            throw new SettingsException("it has no topic for states or commands");
        }
    }

    /** A part of an entity. */
    @FunctionalInterface
    interface Part {
        void describe() throws SettingsException;
    }

    /** The topic of that setting as the source of a state; nothing where there is none. */
    List<Input> input(String topicKey, String templateKey, StateParser parser) throws SettingsException {
        Optional<String> topic = settings.topic(topicKey);
        return topic.isEmpty()
                ? List.of()
                : List.of(new Input(topic.get(), ValueTemplate.of(settings, templateKey), parser));
    }

    /** What is disabled by default is for those who look closer; where nothing is said, what it is called tells. */
    private Category category(ChannelType type) {
        if (!settings.flag("enabled_by_default", true)) {
            return Category.DIAGNOSTIC;
        }
        return switch (settings.text("entity_category", "")) {
            case "config" -> Category.CONFIGURATION;
            case "diagnostic" -> Category.DIAGNOSTIC;
            default ->
                !isAboutDevice(type)
                        ? Category.PRIMARY
                        : type.readOnly() ? Category.DIAGNOSTIC : Category.CONFIGURATION;
        };
    }

    /** Whether it is about the device itself. Only readings and buttons are: a lamp may be called anything. */
    private boolean isAboutDevice(ChannelType type) {
        return concernsDevice
                || HOUSEKEEPING.contains(deviceClass())
                || type.readOnly() && Housekeeping.isMeant(label, settings.text("object_id", ""));
    }

    private Duration expiry() throws SettingsException {
        double seconds = settings.number("expire_after", 0);
        return seconds <= 0 ? Duration.ZERO : Duration.ofMillis((long) (Math.min(seconds, MAX_EXPIRY_SECONDS) * 1000));
    }
}
