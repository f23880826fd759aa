/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A lamp that tells and takes all of its functions in one JSON object. */
final class JsonLightComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        JsonLightFormat format = JsonLightFormat.of(settings);
        LightComponent.addMain(entity, format.item(), new JsonLight(format));
        if (format.modes().contains("color_temp") || settings.flag("color_temp", false)) {
            entity.attempt(() -> addColorTemperature(entity, format));
        }
        if (format.modes().contains("white")) {
            entity.attempt(() -> addWhite(entity, format));
        }
        if (settings.flag("effect", false) && settings.has("effect_list")) {
            entity.attempt(() -> addEffect(entity, format));
        }
    }

    private static void addColorTemperature(Entity entity, JsonLightFormat format) throws SettingsException {
        ColorTemperature temperature = ColorTemperature.of(entity.settings());
        entity.add(
                "color_temp",
                "Colour temperature",
                temperature.type(),
                Semantics.of("Control", "ColorTemperature"),
                new JsonLightPart(format, "color_temp", temperature::parse, false, temperature::of));
    }

    private static void addWhite(Entity entity, JsonLightFormat format) throws SettingsException {
        White white = new White(entity.settings().number("white_scale", 255));
        entity.add(
                "white",
                "White",
                ChannelType.of(ItemType.DIMMER),
                Semantics.of("Control", "Light"),
                new JsonLightPart(format, "white", white::parse, false, white::of));
    }

    private static void addEffect(Entity entity, JsonLightFormat format) throws SettingsException {
        List<String> effects = entity.settings().texts("effect_list");
        entity.add(
                "effect",
                "Effect",
                ChannelType.choice(effects),
                Semantics.of("Control", ""),
                new JsonLightPart(
                        format,
                        "effect",
                        StateParsers.text(),
                        true,
                        command -> SelectComponent.option(effects, command)));
    }

    /** Whether it has a colour, a brightness or neither. */
    static ItemType item(List<String> modes, boolean brightness) {
        if (modes.stream().anyMatch(mode -> ColorForm.ofMode(mode).isPresent())) {
            return ItemType.COLOR;
        }
        return brightness || modes.contains("brightness") || modes.contains("color_temp")
                ? ItemType.DIMMER
                : ItemType.SWITCH;
    }
}
