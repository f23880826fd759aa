/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.group;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.metahab.hub.codec.ItemValues;
import org.metahab.hub.item.GroupFunction;
import org.metahab.hub.item.Item;
import org.metahab.hub.value.State;

/** The aggregates of openHAB's group functions. */
public final class GroupAggregates {

    private GroupAggregates() {}

    /**
     * An aggregate without members.
     *
     * @throws IllegalArgumentException when the function is not known or its arguments don't fit; the message says what
     *     would
     */
    public static GroupAggregate of(Item group, GroupFunction function) {
        String name = function.name().toUpperCase(Locale.ROOT);
        return switch (name) {
            case "AND", "OR", "NAND", "NOR" -> logic(group, function, name);
            case "SUM", "AVG", "MEDIAN", "MIN", "MAX" -> new NumberAggregate(NumberAggregate.Kind.valueOf(name));
            case "COUNT" -> new CountAggregate(pattern(group, function));
            case "LATEST" -> new DateTimeAggregate(true);
            case "EARLIEST" -> new DateTimeAggregate(false);
            case GroupFunction.EQUALITY -> new EqualityAggregate();
            default ->
                throw new IllegalArgumentException("Group '" + group.name() + "' has the unknown function '"
                        + function.name() + "'; use one of EQUALITY, AND, OR, NAND, NOR, SUM, AVG, MEDIAN, MIN, MAX, "
                        + "COUNT, LATEST, EARLIEST");
        };
    }

    private static GroupAggregate logic(Item group, GroupFunction function, String name) {
        List<String> arguments = function.arguments();
        if (arguments.size() != 2) {
            throw new IllegalArgumentException("Group '" + group.name() + "': " + name + " takes two states, as in "
                    + name + "(ON,OFF), not " + arguments);
        }
        State active = ItemValues.parseState(group, arguments.get(0));
        State passive = ItemValues.parseState(group, arguments.get(1));
        return new LogicAggregate(LogicAggregate.Kind.valueOf(name), active, passive);
    }

    private static Pattern pattern(Item group, GroupFunction function) {
        if (function.arguments().size() != 1) {
            throw new IllegalArgumentException("Group '" + group.name()
                    + "': COUNT takes one regular expression, as in COUNT(\"ON\"), not " + function.arguments());
        }
        try {
            return Pattern.compile(function.arguments().get(0));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "Group '" + group.name() + "': COUNT takes a regular expression, and '"
                            + function.arguments().get(0) + "' is none: " + e.getDescription(),
                    e);
        }
    }
}
