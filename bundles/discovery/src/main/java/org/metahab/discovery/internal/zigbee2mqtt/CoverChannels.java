/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/** Makes the channels of a blind, curtain or awning: its position and the tilt of its slats. */
final class CoverChannels {

    private static final String EQUIPMENT = "Blinds";
    private static final List<String> MAIN = List.of("state", "position", "tilt");

    private final ChannelBook book;

    CoverChannels(ChannelBook book) {
        this.book = book;
    }

    void add(Expose cover) {
        Optional<Expose> state = cover.feature("state");
        Optional<Expose> position = cover.feature("position");
        boolean readOnly = state.map(Expose::isReadOnly).orElse(true)
                && position.map(Expose::isReadOnly).orElse(true);
        if (state.isPresent() || position.isPresent()) {
            book.add(
                    ChannelBook.id(cover),
                    ChannelBook.label("", cover.endpoint()),
                    ChannelType.of(ItemType.ROLLERSHUTTER).withReadOnly(readOnly),
                    new Semantics("Control", "Opening", EQUIPMENT),
                    Category.PRIMARY,
                    new Shutter(book.place(), state, position));
        }
        cover.feature("tilt").ifPresent(tilt -> addTilt(cover, tilt));
        GeneralChannels others = new GeneralChannels(book, EQUIPMENT);
        cover.features().stream()
                .filter(feature -> !MAIN.contains(feature.name()))
                .forEach(others::add);
    }

    private void addTilt(Expose cover, Expose tilt) {
        book.add(
                ChannelBook.id(cover) + "_tilt",
                ChannelBook.label("Tilt", cover.endpoint()),
                ChannelType.of(ItemType.DIMMER).withReadOnly(tilt.isReadOnly()),
                new Semantics("Control", "Tilt", EQUIPMENT),
                Category.PRIMARY,
                new PropertyChannel(
                        book.place(),
                        tilt.property(),
                        CoverChannels::percent,
                        tilt.isReadOnly() ? PropertyChannel.Writer.NONE : command -> Values.plain(tiltOf(command))));
    }

    private static Optional<State> percent(Object value) {
        return Optional.of(new Percent(
                Colors.percent(StateParsers.decimal(String.valueOf(value)).doubleValue())));
    }

    private static BigDecimal tiltOf(Command command) {
        if (command instanceof Percent percent) {
            return percent.value().setScale(0, RoundingMode.HALF_UP);
        } else if (command instanceof OnOff onOff) {
            return BigDecimal.valueOf(onOff == OnOff.ON ? 100 : 0);
        }
        throw new IllegalArgumentException("it takes percent values, not " + command.text());
    }
}
