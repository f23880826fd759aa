/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A number that can be set. */
final class NumberComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        CommandTopic target = CommandTopic.require(settings, "command_topic", "command_template");
        Unit unit = Units.of(settings.text("unit_of_measurement", ""));
        NumberRange range = new NumberRange(settings.number("min", 1), settings.number("max", 100), unit.symbol());
        ChannelType type = new ChannelType(
                        ItemType.NUMBER, unit.dimension(), unit.symbol(), Optional.empty(), List.of(), false)
                .within(range.described(settings.number("step", 1)));
        String property = SensorClass.of(entity.deviceClass()).property();
        List<Input> inputs = entity.input("state_topic", "value_template", StateParsers.number(unit.symbol()));
        entity.add(
                type,
                Semantics.of(property.isEmpty() ? "Control" : "Setpoint", property),
                new MappedChannel(inputs, command -> List.of(target.send(range.of(command))), target));
    }
}
