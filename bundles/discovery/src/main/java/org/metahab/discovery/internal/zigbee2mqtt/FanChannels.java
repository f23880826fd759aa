/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

/** Makes the channels of a fan: on and off, its speed in percent, its modes. */
final class FanChannels {

    private static final String EQUIPMENT = "Fan";
    private static final double USUAL_FULL = 254;

    private final ChannelBook book;

    FanChannels(ChannelBook book) {
        this.book = book;
    }

    void add(Expose fan) {
        GeneralChannels others = new GeneralChannels(book, EQUIPMENT);
        for (Expose feature : fan.features()) {
            switch (feature.name()) {
                case "state" ->
                    FunctionChannels.addState(book, fan, feature, new Semantics("Switch", "Power", EQUIPMENT));
                case "speed" -> addSpeed(fan, feature);
                default -> others.add(feature);
            }
        }
    }

    private void addSpeed(Expose fan, Expose speed) {
        double full = speed.maximum()
                .map(Number::doubleValue)
                .filter(maximum -> maximum >= 1)
                .orElse(USUAL_FULL);
        double slowest = Math.max(1, speed.minimum().map(Number::doubleValue).orElse(1.0));
        book.add(
                ChannelBook.id(fan) + "_speed",
                ChannelBook.label("Speed", fan.endpoint()),
                ChannelType.of(ItemType.DIMMER).withReadOnly(speed.isReadOnly()),
                new Semantics("Control", "", EQUIPMENT),
                Category.PRIMARY,
                new PropertyChannel(
                        book.place(),
                        speed.property(),
                        value -> percent(value, full),
                        speed.isReadOnly()
                                ? PropertyChannel.Writer.NONE
                                : command -> Values.plain(scaled(command, slowest, full))));
    }

    private static Optional<State> percent(Object value, double full) {
        double number = StateParsers.decimal(String.valueOf(value)).doubleValue();
        return Optional.of(new Percent(Colors.percent(number / full * 100)));
    }

    private static BigDecimal scaled(Command command, double slowest, double full) {
        if (command instanceof Percent percent && percent.value().signum() > 0) {
            double value = percent.value().doubleValue() / 100 * full;
            return BigDecimal.valueOf(Math.max(slowest, value)).setScale(0, RoundingMode.HALF_UP);
        } else if (command instanceof Percent || command == OnOff.OFF) {
            return BigDecimal.ZERO;
        } else if (command == OnOff.ON) {
            return BigDecimal.valueOf(full);
        }
        throw new IllegalArgumentException("it takes percent values, ON and OFF, not " + command.text());
    }
}
