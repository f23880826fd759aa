/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A humidifier or dehumidifier: on and off, the humidity that it aims at, its mode. */
final class HumidifierComponent implements Component {

    private static final String EQUIPMENT = "HVAC";

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        OnOffTexts texts = OnOffTexts.of(settings);
        CommandTopic target = CommandTopic.require(settings, "command_topic", "command_template");
        entity.add(
                ChannelType.of(ItemType.SWITCH),
                new Semantics("Switch", "Power", EQUIPMENT),
                new MappedChannel(
                        entity.input("state_topic", "state_value_template", texts.parser()),
                        SwitchComponent.onOff(target, texts.on(), texts.off())));
        Functions functions = new Functions(entity, EQUIPMENT);
        NumberRange range =
                new NumberRange(settings.number("min_humidity", 0), settings.number("max_humidity", 100), "%");
        functions.target("target_humidity", "Target humidity", Topics.of("target_humidity"), "Humidity", range, 1);
        functions.measurement(
                "current_humidity",
                "Humidity",
                Topics.readOnly("current_humidity_topic", "current_humidity_template"),
                "Humidity",
                "%");
        functions.choice("mode", "Mode", Topics.of("mode"), settings.texts("modes"));
        functions.choice("action", "Action", Topics.readOnly("action_topic", "action_template"), List.of());
    }
}
