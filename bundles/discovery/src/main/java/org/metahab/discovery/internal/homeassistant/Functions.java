/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;

/**
 * Adds functions that have topics of their own to an entity: modes, targets, measurements. A function without topics is
 * left out; a problem with one leaves the others alone.
 *
 * @param entity what they belong to
 * @param equipment what a device with them is
 */
record Functions(Entity entity, String equipment) {

    /** Makes the message of a command. */
    @FunctionalInterface
    interface Form {

        /** @throws IllegalArgumentException when the function takes no such command */
        Outgoing message(CommandTopic target, Command command);
    }

    /** A function of any kind. */
    void add(
            String suffix,
            String label,
            Topics topics,
            ChannelType type,
            Semantics semantics,
            StateParser parser,
            Form form) {
        entity.attempt(() -> {
            List<Input> inputs = entity.input(topics.state(), topics.stateTemplate(), parser);
            Optional<CommandTopic> target =
                    CommandTopic.find(entity.settings(), topics.command(), topics.commandTemplate());
            if (!inputs.isEmpty() || target.isPresent()) {
                MappedChannel.Writer writer = target.isEmpty()
                        ? MappedChannel.Writer.NONE
                        : command -> List.of(form.message(target.get(), command));
                entity.add(
                        suffix,
                        label,
                        type.withReadOnly(target.isEmpty()),
                        semantics,
                        target.isEmpty()
                                ? new MappedChannel(inputs, writer)
                                : new MappedChannel(inputs, writer, target.get()));
            }
        });
    }

    /** A choice among texts; any text where there are none. */
    void choice(String suffix, String label, Topics topics, List<String> options) {
        add(
                suffix,
                label,
                topics,
                ChannelType.choice(options),
                new Semantics(topics.command().isEmpty() ? "Status" : "Control", "", equipment),
                StateParsers.choice(options),
                (target, command) -> target.send(SelectComponent.option(options, command)));
    }

    /** Something that is on or off, with the texts of the device for it. */
    void toggle(String suffix, String label, Topics topics, String on, String off) {
        add(
                suffix,
                label,
                topics,
                ChannelType.of(ItemType.SWITCH),
                new Semantics("Switch", "", equipment),
                StateParsers.onOff(on, off),
                (target, command) -> target.send(SwitchComponent.isOn(command) ? on : off));
    }

    /** Whether it runs at all, as climate devices and water heaters name it. */
    void power() {
        toggle(
                "power",
                "Power",
                Topics.writeOnly("power_command_topic", "power_command_template"),
                entity.settings().payload("payload_on", "ON"),
                entity.settings().payload("payload_off", "OFF"));
    }

    /** How warm it is, as climate devices and water heaters name it. */
    void currentTemperature(String unit) {
        measurement(
                "current_temperature",
                "Temperature",
                Topics.readOnly("current_temperature_topic", "current_temperature_template"),
                "Temperature",
                unit);
    }

    /** A number that can be set. */
    void target(String suffix, String label, Topics topics, String property, NumberRange range, double step) {
        String dimension = range.unit().equals("%") ? "Dimensionless" : property;
        ChannelType type =
                new ChannelType(ItemType.NUMBER, dimension, range.unit(), Optional.empty(), List.of(), false);
        add(
                suffix,
                label,
                topics,
                type.within(range.described(step)),
                new Semantics("Setpoint", property, equipment),
                StateParsers.number(range.unit()),
                (target, command) -> target.send(range.of(command)));
    }

    /** A number that is measured. */
    void measurement(String suffix, String label, Topics topics, String property, String unit) {
        String dimension = unit.equals("%") ? "Dimensionless" : property;
        add(
                suffix,
                label,
                topics,
                new ChannelType(ItemType.NUMBER, dimension, unit, Optional.empty(), List.of(), true),
                new Semantics("Measurement", property, equipment),
                StateParsers.number(unit),
                (target, command) -> target.send(command.text()));
    }
}
