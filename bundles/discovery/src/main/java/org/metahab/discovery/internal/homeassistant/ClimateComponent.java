/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** A thermostat or air conditioner: a channel for each of its functions. */
final class ClimateComponent implements Component {

    private static final String EQUIPMENT = "HVAC";
    private static final List<String> MODES = List.of("auto", "off", "cool", "heat", "dry", "fan_only");
    private static final List<String> FAN_MODES = List.of("auto", "low", "medium", "high");
    private static final List<String> SWING_MODES = List.of("on", "off");

    @Override
    public void describe(Entity entity) throws SettingsException {
        entity.attempt(() -> addTemperature(entity, "temperature", "Target temperature"));
        entity.attempt(() -> addTemperature(entity, "temperature_high", "Upper target temperature"));
        entity.attempt(() -> addTemperature(entity, "temperature_low", "Lower target temperature"));
        entity.attempt(() -> addCurrentTemperature(entity));
        entity.attempt(() -> addTargetHumidity(entity));
        entity.attempt(() -> addCurrentHumidity(entity));
        entity.attempt(() -> addMode(entity, "mode", "mode_state_template", "Mode", "modes", MODES));
        entity.attempt(
                () -> addMode(entity, "fan_mode", "fan_mode_state_template", "Fan mode", "fan_modes", FAN_MODES));
        entity.attempt(() ->
                addMode(entity, "swing_mode", "swing_mode_state_template", "Swing mode", "swing_modes", SWING_MODES));
        entity.attempt(() ->
                addMode(entity, "preset_mode", "preset_mode_value_template", "Preset", "preset_modes", List.of()));
        entity.attempt(() -> addAction(entity));
        entity.attempt(() -> addPower(entity));
        if (entity.channels().isEmpty() && entity.problems().isEmpty()) {
            throw new SettingsException("it has no topic for states or commands");
        }
    }

    private static String unit(Settings settings) {
        return settings.text("temperature_unit", "C").startsWith("F") ? "°F" : "°C";
    }

    private static void addTemperature(Entity entity, String name, String label) throws SettingsException {
        Settings settings = entity.settings();
        String unit = unit(settings);
        boolean fahrenheit = unit.equals("°F");
        NumberRange range = new NumberRange(
                settings.number("min_temp", fahrenheit ? 44.6 : 7),
                settings.number("max_temp", fahrenheit ? 95 : 35),
                unit);
        ChannelType type = new ChannelType(ItemType.NUMBER, "Temperature", unit, Optional.empty(), List.of(), false)
                .within(range.described(settings.number("temp_step", 1)));
        List<Input> inputs = entity.input(name + "_state_topic", name + "_state_template", StateParsers.number(unit));
        addNumber(entity, name, label, type, range, "Temperature", inputs);
    }

    private static void addNumber(
            Entity entity,
            String name,
            String label,
            ChannelType type,
            NumberRange range,
            String property,
            List<Input> inputs)
            throws SettingsException {
        Optional<CommandTopic> target =
                CommandTopic.find(entity.settings(), name + "_command_topic", name + "_command_template");
        if (target.isEmpty() && inputs.isEmpty()) {
            return;
        }
        MappedChannel.Writer writer = target.isEmpty()
                ? MappedChannel.Writer.NONE
                : command -> List.of(target.get().send(range.of(command)));
        entity.add(
                name,
                label,
                type.withReadOnly(target.isEmpty()),
                new Semantics("Setpoint", property, EQUIPMENT),
                new MappedChannel(inputs, writer));
    }

    private static void addCurrentTemperature(Entity entity) throws SettingsException {
        String unit = unit(entity.settings());
        addMeasurement(
                entity,
                "current_temperature",
                "Temperature",
                new ChannelType(ItemType.NUMBER, "Temperature", unit, Optional.empty(), List.of(), true),
                "Temperature");
    }

    private static void addCurrentHumidity(Entity entity) throws SettingsException {
        addMeasurement(entity, "current_humidity", "Humidity", percent(true), "Humidity");
    }

    private static void addMeasurement(Entity entity, String name, String label, ChannelType type, String property)
            throws SettingsException {
        List<Input> inputs = entity.input(name + "_topic", name + "_template", StateParsers.number(type.unit()));
        if (!inputs.isEmpty()) {
            entity.add(
                    name,
                    label,
                    type,
                    new Semantics("Measurement", property, EQUIPMENT),
                    new MappedChannel(inputs, MappedChannel.Writer.NONE));
        }
    }

    private static void addTargetHumidity(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        NumberRange range =
                new NumberRange(settings.number("min_humidity", 30), settings.number("max_humidity", 99), "%");
        List<Input> inputs =
                entity.input("target_humidity_state_topic", "target_humidity_state_template", StateParsers.number("%"));
        addNumber(
                entity,
                "target_humidity",
                "Target humidity",
                percent(false).within(range.described(1)),
                range,
                "Humidity",
                inputs);
    }

    private static ChannelType percent(boolean readOnly) {
        return new ChannelType(ItemType.NUMBER, "Dimensionless", "%", Optional.empty(), List.of(), readOnly);
    }

    private static void addMode(
            Entity entity, String name, String templateKey, String label, String optionsKey, List<String> usual)
            throws SettingsException {
        Settings settings = entity.settings();
        List<String> options = settings.has(optionsKey) ? settings.texts(optionsKey) : usual;
        List<Input> inputs = entity.input(name + "_state_topic", templateKey, StateParsers.choice(options));
        Optional<CommandTopic> target =
                CommandTopic.find(settings, name + "_command_topic", name + "_command_template");
        if (target.isEmpty() && inputs.isEmpty()) {
            return;
        }
        MappedChannel.Writer writer = target.isEmpty()
                ? MappedChannel.Writer.NONE
                : command -> List.of(target.get().send(SelectComponent.option(options, command)));
        entity.add(
                name,
                label,
                ChannelType.choice(options).withReadOnly(target.isEmpty()),
                new Semantics("Control", "", EQUIPMENT),
                new MappedChannel(inputs, writer));
    }

    private static void addAction(Entity entity) throws SettingsException {
        List<Input> inputs = entity.input("action_topic", "action_template", StateParsers.text());
        if (!inputs.isEmpty()) {
            entity.add(
                    "action",
                    "Action",
                    ChannelType.choice(List.of()).withReadOnly(true),
                    new Semantics("Status", "", EQUIPMENT),
                    new MappedChannel(inputs, MappedChannel.Writer.NONE));
        }
    }

    private static void addPower(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        Optional<CommandTopic> target = CommandTopic.find(settings, "power_command_topic", "power_command_template");
        if (target.isPresent()) {
            String on = settings.payload("payload_on", "ON");
            String off = settings.payload("payload_off", "OFF");
            entity.add(
                    "power",
                    "Power",
                    ChannelType.of(ItemType.SWITCH),
                    new Semantics("Switch", "Power", EQUIPMENT),
                    new MappedChannel(List.of(), SwitchComponent.onOff(target.get(), on, off)));
        }
    }
}
