/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A sensor: a number where class, state class or unit say so, else a text or a moment. */
final class SensorComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        settings.requiredTopic("state_topic");
        SensorClass kind = SensorClass.of(entity.deviceClass());
        Unit unit = Units.of(settings.text("unit_of_measurement", ""));
        Semantics semantics =
                new Semantics(kind.property().isEmpty() ? "Status" : "Measurement", kind.property(), "Sensor");
        if (kind.kind() == SensorClass.Kind.DATE_TIME) {
            add(entity, ChannelType.of(ItemType.DATETIME), semantics, StateParsers.dateTime());
        } else if (isNumber(settings, kind)) {
            ChannelType type = new ChannelType(
                    ItemType.NUMBER, unit.dimension(), unit.symbol(), Optional.empty(), List.of(), true);
            add(
                    entity,
                    type,
                    new Semantics("Measurement", kind.property(), "Sensor"),
                    StateParsers.number(unit.symbol()));
        } else {
            List<String> options = settings.texts("options");
            add(entity, ChannelType.choice(options), semantics, StateParsers.choice(options));
        }
    }

    private static boolean isNumber(Settings settings, SensorClass kind) {
        return kind.kind() != SensorClass.Kind.TEXT
                && (kind.kind() == SensorClass.Kind.NUMBER
                        || settings.has("state_class")
                        || settings.has("unit_of_measurement")
                        || settings.has("suggested_display_precision"));
    }

    private static void add(Entity entity, ChannelType type, Semantics semantics, StateParser parser)
            throws SettingsException {
        List<Input> inputs = entity.input("state_topic", "value_template", parser);
        entity.add(type.withReadOnly(true), semantics, new MappedChannel(inputs, MappedChannel.Writer.NONE));
    }
}
