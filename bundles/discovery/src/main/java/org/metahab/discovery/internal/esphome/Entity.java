/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.esphome;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UpDown;

/**
 * An entity of a node, by the topic of its state alone: units, names and options stand only in announcements for Home
 * Assistant.
 *
 * @param base its topics' beginning: {@code NODE/COMPONENT/OBJECT}
 * @param parser of its state
 * @param writer of its commands
 */
record Entity(String base, ChannelType type, Semantics semantics, StateParser parser, Writer writer)
        implements ChannelMapping {

    /** The text of a command. */
    interface Writer {
        /** @throws IllegalArgumentException when the entity takes no such command */
        String text(Command command);
    }

    /** For entities that take no commands. */
    static final Writer NONE = command -> {
        throw new IllegalArgumentException("it can only be read, and does not take " + command.text());
    };

    private static final Map<String, OnOff> LOCKS = Map.of("LOCKED", OnOff.ON, "UNLOCKED", OnOff.OFF);
    private static final Map<String, OnOff> VALVES = Map.of("OPEN", OnOff.ON, "CLOSED", OnOff.OFF);
    private static final Map<String, Percent> ENDS = Map.of("OPEN", Percent.ZERO, "CLOSED", Percent.HUNDRED);
    private static final List<String> MOVING = List.of("OPENING", "CLOSING", "JAMMED", "LOCKING", "UNLOCKING", "NONE");

    /** The entity whose state the message tells; empty when components of its kind can't be read so. */
    static Optional<Entity> of(String component, String base, Message message) {
        return switch (component) {
            case "switch" -> Optional.of(onOff(base, new Semantics("Switch", "Power", "PowerOutlet"), Entity::onOff));
            case "fan" -> Optional.of(onOff(base, new Semantics("Switch", "Airflow", "Fan"), Entity::onOff));
            case "binary_sensor" -> Optional.of(onOff(base, new Semantics("Status", "", "Sensor"), NONE));
            case "light" -> light(base, message);
            case "lock" ->
                Optional.of(new Entity(
                        base,
                        ChannelType.of(ItemType.SWITCH),
                        new Semantics("Control", "", "Lock"),
                        StateParsers.words(LOCKS, MOVING),
                        command -> onOff(command).equals("ON") ? "LOCK" : "UNLOCK"));
            case "cover" ->
                Optional.of(new Entity(
                        base,
                        ChannelType.of(ItemType.ROLLERSHUTTER),
                        new Semantics("Control", "Opening", "Blinds"),
                        text -> StateParsers.words(ENDS, MOVING).parse(text.toUpperCase(Locale.ROOT)),
                        Entity::move));
            case "valve" ->
                Optional.of(new Entity(
                        base,
                        ChannelType.of(ItemType.SWITCH),
                        new Semantics("Control", "Opening", "Valve"),
                        text -> StateParsers.words(VALVES, MOVING).parse(text.toUpperCase(Locale.ROOT)),
                        command -> onOff(command).equals("ON") ? "OPEN" : "CLOSE"));
            case "alarm_control_panel" -> Optional.of(text(base, "Status", NONE));
            case "sensor" -> Optional.of(number(base, "Measurement", true, NONE));
            case "number" -> Optional.of(number(base, "Control", false, Entity::number));
            case "text_sensor" -> Optional.of(text(base, "Status", NONE));
            case "select", "text" -> Optional.of(text(base, "Control", Entity::plain));
            default -> Optional.empty();
        };
    }

    private static Entity onOff(String base, Semantics semantics, Writer writer) {
        ChannelType type = ChannelType.of(ItemType.SWITCH).withReadOnly(writer == NONE);
        return new Entity(base, type, semantics, StateParsers.onOff("ON", "OFF"), writer);
    }

    private static Entity number(String base, String point, boolean readOnly, Writer writer) {
        ChannelType type = ChannelType.of(ItemType.NUMBER).withReadOnly(readOnly);
        return new Entity(base, type, new Semantics(point, "", "Sensor"), StateParsers.number(""), writer);
    }

    private static Entity text(String base, String point, Writer writer) {
        ChannelType type = ChannelType.of(ItemType.STRING).withReadOnly(writer == NONE);
        return new Entity(base, type, new Semantics(point, "", ""), StateParsers.text(), writer);
    }

    /** A lamp tells its state as JSON; it is dimmed where it tells a brightness. */
    private static Optional<Entity> light(String base, Message message) {
        if (!(message.json().orElse("") instanceof Map<?, ?> state) || !state.containsKey("state")) {
            return Optional.empty();
        }
        boolean dims = state.containsKey("brightness");
        return Optional.of(new Entity(
                base,
                ChannelType.of(dims ? ItemType.DIMMER : ItemType.SWITCH),
                new Semantics("Control", "Light", "Lightbulb"),
                EspHomeLight.parser(dims),
                EspHomeLight.writer(dims)));
    }

    static String onOff(Command command) {
        if (command instanceof OnOff) {
            return command.text();
        }
        throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
    }

    private static String move(Command command) {
        if (command instanceof UpDown direction) {
            return direction == UpDown.UP ? "OPEN" : "CLOSE";
        } else if (command == StopMove.STOP) {
            return "STOP";
        } else if (command.equals(Percent.ZERO) || command.equals(Percent.HUNDRED)) {
            return command.equals(Percent.ZERO) ? "OPEN" : "CLOSE";
        }
        throw new IllegalArgumentException("it takes UP, DOWN and STOP, not " + command.text());
    }

    private static String number(Command command) {
        BigDecimal value = NumberRange.any("").of(command);
        return value.toPlainString();
    }

    static String plain(Command command) {
        if (command instanceof Text text) {
            return text.value();
        }
        throw new IllegalArgumentException("it takes texts, not " + command.text());
    }

    @Override
    public String point() {
        return base + "/state";
    }

    @Override
    public List<Interest> inputs() {
        return List.of(Interest.follow(base + "/state"));
    }

    @Override
    public Reading read(Message message) {
        try {
            String text = message.text().orElseThrow(() -> new IllegalArgumentException("it is no UTF-8 text"));
            return text.isEmpty()
                    ? Reading.NOTHING
                    : parser.parse(text).map(Reading::of).orElse(Reading.NOTHING);
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Outgoing> write(Command command) {
        return List.of(Outgoing.of(base + "/command", writer.text(command)));
    }
}
