/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Housekeeping;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.internal.template.Template;
import org.metahab.discovery.internal.template.TemplateException;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** Reads a channel of a file. */
final class ConfiguredChannel {

    private ConfiguredChannel() {}

    static ChannelDescription read(Members channel, String id, Availability availability) throws PlaceException {
        ItemType item = item(channel);
        Optional<Members> state = channel.member("state");
        Optional<Members> command = channel.member("command");
        if (state.isEmpty() && command.isEmpty()) {
            throw channel.problem("state", "a channel needs a 'state', a 'command' or both");
        }
        Unit unit = unit(channel, item);
        NumberRange range = range(channel, unit);
        ChannelType type = new ChannelType(
                item,
                dimension(channel, unit),
                unit.symbol(),
                range.equals(NumberRange.any(unit.symbol()))
                        ? Optional.empty()
                        : Optional.of(range.described(channel.number("step").orElse(0.0))),
                channel.texts("options"),
                command.isEmpty());
        ChannelDescription description = new ChannelDescription(
                id,
                id,
                channel.text("label", id),
                type,
                new Semantics(channel.text("point", ""), channel.text("property", ""), channel.text("equipment", "")),
                category(channel, command.isEmpty(), id),
                availability,
                expiry(channel),
                new ConfiguredMapping(
                        type,
                        state.isEmpty() ? Optional.empty() : Optional.of(source(state.get())),
                        command.isEmpty() ? Optional.empty() : Optional.of(target(command.get())),
                        range));
        channel.requireAllKnown();
        return description;
    }

    private static ItemType item(Members channel) throws PlaceException {
        String name = channel.requiredText("item");
        try {
            ItemType type = ItemType.of(name.replaceAll(":.*", ""));
            if (type != ItemType.GROUP && type != ItemType.IMAGE) {
                return type;
            }
        } catch (IllegalArgumentException e) {
            throw channel.problem("item", String.valueOf(e.getMessage()));
        }
        throw channel.problem("item", "a channel can't have an item of the type '" + name + "'");
    }

    private static Unit unit(Members channel, ItemType item) throws PlaceException {
        String written = channel.text("unit", "");
        Unit unit = Units.of(written);
        if (!written.isEmpty() && unit.symbol().isEmpty()) {
            throw channel.problem("unit", "'" + written + "' is no unit that the hub knows");
        }
        if (!written.isEmpty() && item != ItemType.NUMBER) {
            throw channel.problem("unit", "only items of the type Number have a unit");
        }
        return unit;
    }

    /** What is written behind the colon, else what the unit measures. */
    private static String dimension(Members channel, Unit unit) throws PlaceException {
        String item = channel.requiredText("item");
        int colon = item.indexOf(':');
        String written = colon < 0 ? "" : item.substring(colon + 1);
        if (!written.isEmpty() && !unit.dimension().equals(written)) {
            throw channel.problem(
                    "item",
                    unit.symbol().isEmpty()
                            ? "a dimension such as '" + written + "' wants a 'unit'"
                            : "the unit " + unit.symbol() + " measures " + unit.dimension() + ", not " + written);
        }
        return unit.dimension();
    }

    private static NumberRange range(Members channel, Unit unit) throws PlaceException {
        NumberRange any = NumberRange.any(unit.symbol());
        try {
            return new NumberRange(
                    channel.number("min").orElse(any.minimum()),
                    channel.number("max").orElse(any.maximum()),
                    unit.symbol());
        } catch (IllegalArgumentException e) {
            throw channel.problem("min", String.valueOf(e.getMessage()));
        }
    }

    private static Category category(Members channel, boolean readOnly, String id) throws PlaceException {
        String name = channel.text(
                "category",
                Housekeeping.category(readOnly, id, channel.text("label", "")).name());
        return Arrays.stream(Category.values())
                .filter(category -> category.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        channel.problem("category", "'" + name + "' is none of primary, configuration, diagnostic"));
    }

    private static Duration expiry(Members channel) throws PlaceException {
        double seconds = channel.number("expireAfter").orElse(0.0);
        if (!(seconds >= 0 && seconds <= 1e9)) {
            throw channel.problem("expireAfter", "write seconds, 0 or more");
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static ConfiguredMapping.Source source(Members state) throws PlaceException {
        ConfiguredMapping.Source source =
                new ConfiguredMapping.Source(Topics.name(state, "topic"), template(state), state.map("values"));
        state.requireAllKnown();
        return source;
    }

    private static ConfiguredMapping.Target target(Members command) throws PlaceException {
        double qos = command.number("qos").orElse(1.0);
        if (!List.of(0.0, 1.0, 2.0).contains(qos)) {
            throw command.problem("qos", "write 0, 1 or 2");
        }
        Map<String, String> values = command.map("values");
        ConfiguredMapping.Target target = new ConfiguredMapping.Target(
                Topics.name(command, "topic"), template(command), values, command.flag("retain", false), (int) qos);
        command.requireAllKnown();
        return target;
    }

    private static Optional<Template> template(Members members) throws PlaceException {
        String text = members.text("template", "");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Template.compile("template", text));
        } catch (TemplateException e) {
            throw members.problem("template", String.valueOf(e.getMessage()));
        }
    }
}
