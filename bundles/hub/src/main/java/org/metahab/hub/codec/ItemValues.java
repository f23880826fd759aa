/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.metahab.hub.item.GroupFunction;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Value;

/**
 * Which states and commands the items of each type take, as in openHAB, and how a text without a type's name, from a
 * rule or a REST call, is read for an item: {@code 50} is a percent value for a dimmer and a number for a Number.
 *
 * <p>A group takes what its base type takes. One without a base type takes everything; whether its members do, they
 * decide.
 */
public final class ItemValues {

    private static final String UNDEF = "UnDef";
    private static final String REFRESH = "Refresh";

    /** In the order in which a text is tried. */
    private static final Map<ItemType, Accepted> ACCEPTED = new EnumMap<>(Map.ofEntries(
            Map.entry(ItemType.SWITCH, accepted(List.of("OnOff"), List.of("OnOff"))),
            Map.entry(
                    ItemType.DIMMER,
                    accepted(List.of("Percent", "OnOff"), List.of("Percent", "OnOff", "IncreaseDecrease"))),
            Map.entry(
                    ItemType.COLOR,
                    accepted(
                            List.of("HSB", "Percent", "OnOff"),
                            List.of("HSB", "Percent", "OnOff", "IncreaseDecrease"))),
            Map.entry(
                    ItemType.ROLLERSHUTTER,
                    accepted(List.of("Percent", "UpDown"), List.of("Percent", "UpDown", "StopMove"))),
            Map.entry(ItemType.CONTACT, accepted(List.of("OpenClosed"), List.of())),
            Map.entry(ItemType.NUMBER, accepted(List.of("Decimal", "Quantity"), List.of("Decimal", "Quantity"))),
            Map.entry(ItemType.STRING, accepted(List.of("String", "DateTime"), List.of("String"))),
            Map.entry(ItemType.DATETIME, accepted(List.of("DateTime"), List.of("DateTime"))),
            Map.entry(
                    ItemType.PLAYER,
                    accepted(
                            List.of("PlayPause", "RewindFastforward"),
                            List.of("PlayPause", "RewindFastforward", "NextPrevious"))),
            Map.entry(ItemType.LOCATION, accepted(List.of("Point"), List.of("Point"))),
            Map.entry(ItemType.IMAGE, accepted(List.of("Raw"), List.of())),
            Map.entry(
                    ItemType.GROUP,
                    accepted(
                            List.of(
                                    "OnOff",
                                    "OpenClosed",
                                    "UpDown",
                                    "PlayPause",
                                    "RewindFastforward",
                                    "Decimal",
                                    "Percent",
                                    "Quantity",
                                    "HSB",
                                    "DateTime",
                                    "Point",
                                    "Raw",
                                    "String",
                                    "StringList"),
                            List.of(
                                    "OnOff",
                                    "OpenClosed",
                                    "UpDown",
                                    "StopMove",
                                    "PlayPause",
                                    "NextPrevious",
                                    "RewindFastforward",
                                    "IncreaseDecrease",
                                    "Decimal",
                                    "Percent",
                                    "Quantity",
                                    "HSB",
                                    "DateTime",
                                    "Point",
                                    "String",
                                    "StringList")))));

    private ItemValues() {}

    /** Names of the types of state that the item can have, in the order in which a text is tried. */
    public static List<String> stateTypes(Item item) {
        return accepted(item).states();
    }

    /** Names of the types of command that the item takes, in the order in which a text is tried. */
    public static List<String> commandTypes(Item item) {
        return accepted(item).commands();
    }

    /** Whether the item can have that state. A percent value is a number too, and a colour has a brightness. */
    public static boolean takesState(Item item, State state) {
        return takes(stateTypes(item), state);
    }

    /** Whether the item takes that command. A percent value is a number too, and a colour has a brightness. */
    public static boolean takesCommand(Item item, Command command) {
        return takes(commandTypes(item), command);
    }

    /**
     * The state that the text means for the item.
     *
     * @throws IllegalArgumentException when it means none; the message names the types of state that the item can have
     */
    public static State parseState(Item item, String text) {
        for (String type : stateTypes(item)) {
            if (read(type, text).orElse(null) instanceof State state) {
                return state;
            }
        }
        throw refusal(item, "can't have the state", text, stateTypes(item));
    }

    /**
     * The command that the text means for the item.
     *
     * @throws IllegalArgumentException when it means none; the message names the types of command that the item takes
     */
    public static Command parseCommand(Item item, String text) {
        for (String type : commandTypes(item)) {
            if (read(type, text).orElse(null) instanceof Command command) {
                return command;
            }
        }
        throw refusal(item, "takes no command", text, commandTypes(item));
    }

    /**
     * That state, when the item can have it.
     *
     * @throws IllegalArgumentException when it can't; the message names the types of state that it can have
     */
    public static State requireState(Item item, State state) {
        if (!takesState(item, state)) {
            throw refusal(item, "can't have the state", state.text(), stateTypes(item));
        }
        return state;
    }

    /**
     * That command, when the item takes it.
     *
     * @throws IllegalArgumentException when it doesn't; the message names the types of command that it takes
     */
    public static Command requireCommand(Item item, Command command) {
        if (!takesCommand(item, command)) {
            throw refusal(item, "takes no command", command.text(), commandTypes(item));
        }
        return command;
    }

    private static IllegalArgumentException refusal(Item item, String what, String text, List<String> types) {
        return new IllegalArgumentException("Item '" + item.name() + "' (" + item.typeLabel() + ") " + what + " '"
                + ValueCodec.shown(text) + "'; use one of the types " + String.join(", ", types));
    }

    private static boolean takes(List<String> types, Value value) {
        String type = value.typeName();
        return types.contains(type)
                || type.equals("Percent") && types.contains("Decimal")
                || type.equals("HSB") && (types.contains("Percent") || types.contains("Decimal"));
    }

    private static Optional<Value> read(String type, String text) {
        try {
            return Optional.of(ValueCodec.value(type, text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Accepted accepted(Item item) {
        ItemType type = item.function().map(GroupFunction::baseType).orElse(item.type());
        return ACCEPTED.getOrDefault(type, Accepted.NONE);
    }

    private static Accepted accepted(List<String> states, List<String> commands) {
        return new Accepted(prepend(UNDEF, states), prepend(REFRESH, commands));
    }

    private static List<String> prepend(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private record Accepted(List<String> states, List<String> commands) {

        static final Accepted NONE = new Accepted(List.of(), List.of());
    }
}
