/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.item.ItemType;

/**
 * How a lamp of the JSON schema speaks.
 *
 * @param state the topic that it tells its state on, when it does
 * @param command the topic that it takes commands on
 * @param modes its colour modes
 * @param item switch, dimmer or color
 * @param brightnessScale its number for full brightness
 */
record JsonLightFormat(
        Optional<String> state, CommandTopic command, List<String> modes, ItemType item, double brightnessScale) {

    static JsonLightFormat of(Settings settings) throws SettingsException {
        List<String> modes = new ArrayList<>(settings.texts("supported_color_modes"));
        for (String flag : List.of("hs", "rgb", "xy")) {
            if (modes.isEmpty() && settings.flag(flag, false)) {
                modes.add(flag);
            }
        }
        double scale = settings.number("brightness_scale", 255);
        if (scale < 1) {
            throw new SettingsException("'brightness_scale' is at least 1, not " + scale);
        }
        return new JsonLightFormat(
                settings.topic("state_topic"),
                CommandTopic.require(settings, "command_topic", "command_template"),
                List.copyOf(modes),
                JsonLightComponent.item(modes, settings.flag("brightness", false)),
                scale);
    }

    /** Which value of its state an entry is; its topic of commands where it tells no state. */
    String point(String key) {
        return state.orElse(command.topic()) + "#" + key;
    }

    /** The forms in which it may tell colours, its own first: some tell several at once. */
    List<ColorForm> forms() {
        List<ColorForm> forms = new ArrayList<>();
        modes.forEach(mode -> ColorForm.ofMode(mode).ifPresent(forms::add));
        List.of(ColorForm.RGB, ColorForm.HS, ColorForm.XY).forEach(form -> {
            if (!forms.contains(form)) {
                forms.add(form);
            }
        });
        return forms;
    }

    /** The form in which it takes colours. */
    ColorForm commandForm() {
        return forms().get(0);
    }

    /** The state's object. @throws IllegalArgumentException when the message is none */
    Map<?, ?> object(Message message) {
        if (message.json().isPresent() && message.json().get() instanceof Map<?, ?> object) {
            return object;
        }
        String problem = message.jsonProblem();
        throw new IllegalArgumentException("the message is no JSON object" + (problem.isEmpty() ? "" : ": " + problem));
    }

    Outgoing send(JsonObject object) {
        return command.send(object.toString());
    }
}
