/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metahab.discovery.spi.Finding;

/** Makes findings of the settings of one entity. */
final class EntityReader {

    private final Components components;
    private final Abbreviations abbreviations = Abbreviations.ofComponents();
    private final Abbreviations deviceAbbreviations = Abbreviations.ofDevices();

    private final TriggerBook triggers;

    EntityReader(Components components, TriggerBook triggers) {
        this.components = components;
        this.triggers = triggers;
    }

    Abbreviations abbreviations() {
        return abbreviations;
    }

    /**
     * The findings of one entity.
     *
     * @param source where it was announced
     * @param kind its component
     * @param object its name in the topic or message
     * @param fallback names its device where the settings don't
     */
    List<Finding> read(String source, String kind, String object, Settings settings, String fallback) {
        if (kind.equals(Components.TRIGGER)) {
            return readTrigger(source, settings, fallback);
        }
        Optional<Component> component = components.find(kind);
        if (component.isEmpty()) {
            return List.of(new Finding.Refused(source, "the component '" + kind + "' is not known"));
        }
        List<Finding> findings = new ArrayList<>();
        try {
            DeviceBlock device = DeviceBlock.of(settings, deviceAbbreviations, fallback);
            Entity entity = entity(kind, object, settings, device);
            component.get().describe(entity);
            entity.attempt(entity::addAttributes);
            if (!entity.channels().isEmpty()) {
                findings.add(new Finding.Announced(source, device.describe(entity.channels())));
            }
            entity.problems().forEach(problem -> findings.add(new Finding.Refused(source, problem)));
        } catch (SettingsException | IllegalArgumentException e) {
            findings.add(new Finding.Refused(source, String.valueOf(e.getMessage())));
        }
        return findings;
    }

    private List<Finding> readTrigger(String source, Settings settings, String fallback) {
        try {
            DeviceBlock device = DeviceBlock.of(settings, deviceAbbreviations, fallback);
            return triggers.announced(source, Trigger.of(settings, device));
        } catch (SettingsException e) {
            return List.of(new Finding.Refused(source, String.valueOf(e.getMessage())));
        }
    }

    private Entity entity(String kind, String object, Settings settings, DeviceBlock device) throws SettingsException {
        String id = object.equals(kind) ? kind : kind + "_" + object.replaceAll("[^A-Za-z0-9_-]", "_");
        String identity = kind + ":" + settings.text("unique_id", id);
        return new Entity(
                settings,
                id,
                identity,
                label(kind, object, settings, device),
                AvailabilityReader.read(settings, abbreviations));
    }

    /** The entity's name; empty for the main one of a device, which is called like the device. */
    private static String label(String kind, String object, Settings settings, DeviceBlock device) {
        if (settings.has("name")) {
            String name = settings.text("name", "");
            return name.equals(device.label()) ? "" : name;
        } else if (settings.mentions("name")) {
            return "";
        }
        String words = settings.text("device_class", object.equals(kind) ? "" : object);
        return capitalized(words.replace('_', ' ').strip());
    }

    private static String capitalized(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
