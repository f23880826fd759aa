/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A siren: on and off, and the tones that it can be turned on with. Without a template it is told JSON. */
final class SirenComponent implements Component {

    private static final String EQUIPMENT = "Siren";

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        OnOffTexts texts = OnOffTexts.of(settings);
        CommandTopic on = CommandTopic.require(settings, "command_topic", "command_template");
        CommandTopic off = settings.has("command_off_template")
                ? CommandTopic.require(settings, "command_topic", "command_off_template")
                : on;
        entity.add(
                ChannelType.of(ItemType.SWITCH),
                new Semantics("Switch", "Noise", EQUIPMENT),
                new MappedChannel(
                        entity.input("state_topic", "state_value_template", plainOrJson(texts.parser(), "state")),
                        command -> List.of(
                                SwitchComponent.isOn(command)
                                        ? send(on, texts.on(), "")
                                        : send(off, texts.off(), ""))));
        List<String> tones = tones(settings);
        if (!tones.isEmpty()) {
            entity.add(
                    "tone",
                    "Tone",
                    ChannelType.choice(tones),
                    new Semantics("Control", "Noise", EQUIPMENT),
                    new MappedChannel(
                            entity.input("state_topic", "state_value_template", tone()),
                            command -> List.of(send(on, texts.on(), SelectComponent.option(tones, command)))));
        }
    }

    private static List<String> tones(Settings settings) {
        return settings.object("available_tones")
                .map(named -> named.keySet().stream().map(String::valueOf).toList())
                .orElseGet(() -> settings.texts("available_tones"));
    }

    private static Outgoing send(CommandTopic target, String state, String tone) {
        JsonObject json = new JsonObject();
        json.addProperty("state", state);
        if (tone.isEmpty()) {
            return target.send(json.toString(), Map.of("value", state, "state", state));
        }
        json.addProperty("tone", tone);
        return target.send(json.toString(), Map.of("value", state, "state", state, "tone", tone));
    }

    private static StateParser plainOrJson(StateParser parser, String key) {
        return text -> text.startsWith("{") ? new JsonKey(key, parser).parse(text) : parser.parse(text);
    }

    private static StateParser tone() {
        return text -> text.startsWith("{") ? new JsonKey("tone", StateParsers.text()).parse(text) : Optional.empty();
    }
}
