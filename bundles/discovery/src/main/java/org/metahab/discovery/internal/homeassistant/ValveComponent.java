/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;

/** A valve: ON is open; a dimmer, percent open, where it has positions. */
final class ValveComponent implements Component {

    private static final String EQUIPMENT = "Valve";

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        Optional<CommandTopic> target = CommandTopic.find(settings, "command_topic", "command_template");
        if (settings.flag("reports_position", false)) {
            addPosition(entity, target);
        } else {
            addSwitch(entity, target);
        }
        Optional<String> stop = settings.text("payload_stop");
        if (target.isPresent() && stop.isPresent()) {
            entity.add(
                    "stop",
                    "Stop",
                    ChannelType.of(ItemType.SWITCH),
                    new Semantics("Switch", "Opening", EQUIPMENT),
                    new PressMapping(target.get(), stop.get()));
        }
        entity.requireChannels();
    }

    private static void addPosition(Entity entity, Optional<CommandTopic> target) throws SettingsException {
        CoverPosition position = CoverPosition.of(entity.settings(), "position_open", 100, "position_closed", 0);
        List<Input> inputs =
                entity.input("state_topic", "value_template", plainOrJson("position", position::parseOpening));
        add(
                entity,
                ItemType.DIMMER,
                inputs,
                target.isEmpty() ? MappedChannel.Writer.NONE : new OpeningCommands(target.get(), position, "position"));
    }

    private static void addSwitch(Entity entity, Optional<CommandTopic> target) throws SettingsException {
        Settings settings = entity.settings();
        Map<String, State> states = Map.of(
                settings.payload("state_open", "open"), OnOff.ON,
                settings.payload("state_closed", "closed"), OnOff.OFF);
        List<String> moving =
                List.of(settings.payload("state_opening", "opening"), settings.payload("state_closing", "closing"));
        List<Input> inputs =
                entity.input("state_topic", "value_template", plainOrJson("state", StateParsers.words(states, moving)));
        String open = settings.payload("payload_open", "OPEN");
        String close = settings.payload("payload_close", "CLOSE");
        add(
                entity,
                ItemType.SWITCH,
                inputs,
                target.isEmpty() ? MappedChannel.Writer.NONE : SwitchComponent.onOff(target.get(), open, close));
    }

    private static void add(Entity entity, ItemType item, List<Input> inputs, MappedChannel.Writer writer)
            throws SettingsException {
        boolean readOnly = writer == MappedChannel.Writer.NONE;
        if (!readOnly || !inputs.isEmpty()) {
            entity.add(
                    ChannelType.of(item).withReadOnly(readOnly),
                    new Semantics("Control", "Opening", EQUIPMENT),
                    new MappedChannel(inputs, writer));
        }
    }

    /** Valves tell a plain value, or an object of state and position; a state beside the position says no more. */
    private static StateParser plainOrJson(String key, StateParser parser) {
        return text -> {
            if (text.startsWith("{")) {
                return new JsonKey(key, parser).parse(text);
            }
            boolean words = key.equals("position") && text.chars().allMatch(Character::isLetter);
            return words ? Optional.empty() : parser.parse(text);
        };
    }
}
