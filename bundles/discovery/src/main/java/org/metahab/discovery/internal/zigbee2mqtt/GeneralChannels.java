/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;

/** Makes channels of functions of the general kinds: binary, numeric, enum, text, composite and list. */
final class GeneralChannels {

    private final ChannelBook book;
    private final String equipment;

    /** @param equipment of the function that these are parts of; empty where each speaks for itself */
    GeneralChannels(ChannelBook book, String equipment) {
        this.book = book;
        this.equipment = equipment;
    }

    /** Adds the channels of a function; none when its kind is none of these. */
    void add(Expose expose) {
        if (expose.property().isEmpty()) {
            return;
        }
        switch (expose.kind()) {
            case "binary" -> addBinary(expose);
            case "numeric" -> addNumeric(expose);
            case "enum" -> addEnum(expose);
            case "text" -> addText(expose);
            case "composite" -> addComposite(expose);
            case "list" -> addJson(expose, true);
            default -> {}
        }
    }

    private void addBinary(Expose expose) {
        Meaning meaning = Meaning.of(expose);
        boolean contact = expose.isReadOnly() && meaning.kind() == Meaning.Kind.CONTACT;
        String point = meaning.kind() == Meaning.Kind.ALARM ? "Alarm" : "Status";
        add(
                expose,
                ChannelType.of(contact ? ItemType.CONTACT : ItemType.SWITCH),
                semantics(expose.isReadOnly() ? point : "Switch", meaning),
                contact ? contact(expose) : Values.oneOf(expose, OnOff.ON, OnOff.OFF),
                Values.onOff(expose));
    }

    /** A contact that is made, which is true, is closed; anything else that is on is open. */
    private static PropertyChannel.Reader contact(Expose expose) {
        boolean closedWhenOn = expose.name().endsWith("contact") && expose.on().equals(true);
        return closedWhenOn
                ? Values.oneOf(expose, OpenClosed.CLOSED, OpenClosed.OPEN)
                : Values.oneOf(expose, OpenClosed.OPEN, OpenClosed.CLOSED);
    }

    private void addNumeric(Expose expose) {
        Meaning meaning = Meaning.of(expose);
        Unit unit = Units.of(expose.unit());
        double minimum = expose.minimum().map(Number::doubleValue).orElse(Double.NEGATIVE_INFINITY);
        double maximum = expose.maximum().map(Number::doubleValue).orElse(Double.POSITIVE_INFINITY);
        boolean ordered = minimum <= maximum;
        NumberRange range = ordered
                ? new NumberRange(minimum, maximum, unit.symbol())
                : new NumberRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, unit.symbol());
        ChannelType type = new ChannelType(
                ItemType.NUMBER,
                unit.dimension(),
                unit.symbol(),
                ordered && Double.isFinite(minimum) && Double.isFinite(maximum)
                        ? Optional.of(range.described(
                                expose.step().map(Number::doubleValue).orElse(0.0)))
                        : Optional.empty(),
                expose.presets().keySet().stream().toList(),
                false);
        String settable = meaning.property().isEmpty() ? "Control" : "Setpoint";
        add(
                expose,
                type,
                semantics(expose.isReadOnly() ? "Measurement" : settable, meaning),
                Values.number(expose, unit.symbol()),
                Values.number(expose, range));
    }

    private void addEnum(Expose expose) {
        Meaning meaning = Meaning.of(expose);
        Semantics semantics = semantics(expose.isReadOnly() ? "Status" : "Control", meaning);
        if (expose.name().equals("action")) {
            book.add(
                    expose.property(),
                    ChannelBook.label(expose.label(), expose.endpoint()),
                    ChannelType.choice(expose.options()).withReadOnly(true),
                    semantics,
                    Categories.of(expose, book.battery()),
                    new ActionChannel(book.place(), expose.property()));
            return;
        }
        add(expose, ChannelType.choice(expose.options()), semantics, Values.text(), Values.choice(expose));
    }

    private void addText(Expose expose) {
        add(
                expose,
                ChannelType.of(ItemType.STRING),
                semantics(expose.isReadOnly() ? "Status" : "Control", Meaning.of(expose)),
                Values.text(),
                Values.anyText());
    }

    /** As a whole, and each part that can be read by itself. */
    private void addComposite(Expose expose) {
        addJson(expose, false);
        if (expose.has(Expose.STATE)) {
            CompositeParts parts = new CompositeParts(book, expose);
            expose.features().forEach(parts::add);
        }
    }

    private void addJson(Expose expose, boolean list) {
        add(
                expose,
                ChannelType.of(ItemType.STRING),
                semantics(expose.isReadOnly() ? "Status" : "Control", Meaning.of(expose)),
                Values.text(),
                Values.json(list));
    }

    private Semantics semantics(String point, Meaning meaning) {
        return new Semantics(point, meaning.property(), equipment.isEmpty() ? meaning.equipment() : equipment);
    }

    private void add(
            Expose expose,
            ChannelType type,
            Semantics semantics,
            PropertyChannel.Reader reader,
            PropertyChannel.Writer writer) {
        book.add(
                expose.property(),
                ChannelBook.label(expose.label(), expose.endpoint()),
                type.withReadOnly(expose.isReadOnly()),
                semantics,
                Categories.of(expose, book.battery()),
                new PropertyChannel(
                                book.place(),
                                expose.property(),
                                isTold(expose) ? reader : reader.unlessNull(),
                                expose.isReadOnly() ? PropertyChannel.Writer.NONE : writer)
                        .withPoint(point(expose)));
    }

    /** Whether null says that it is not known: of an effect, that there is none now, whoever commanded the last one. */
    private static boolean isTold(Expose expose) {
        return expose.has(Expose.STATE) || expose.name().equals("effect");
    }

    /**
     * Choices and texts that are only commanded are known by the topic that takes commands for them alone; an effect is
     * one of its lamp's.
     */
    private String point(Expose expose) {
        if (expose.name().equals("effect")) {
            return book.place().point(expose.endpoint(), expose.name());
        }
        boolean told = expose.has(Expose.STATE) || List.of("numeric", "binary").contains(expose.kind());
        return told ? book.place().point(expose.property()) : book.place().topic() + "/set/" + expose.property();
    }
}
