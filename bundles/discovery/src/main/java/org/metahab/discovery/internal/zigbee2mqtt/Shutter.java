/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.UpDown;

/**
 * Maps a cover. Zigbee2MQTT counts percent open, the hub percent closed.
 *
 * @param move opens, closes and stops it, and tells whether it is open
 * @param position how far it is open
 */
record Shutter(Place place, Optional<Expose> move, Optional<Expose> position) implements ChannelMapping {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public List<Interest> inputs() {
        return place.inputs();
    }

    @Override
    public List<Outgoing> questions() {
        return position.filter(expose -> expose.has(Expose.GET))
                .map(expose -> place.get(expose.property()))
                .orElse(List.of());
    }

    @Override
    public String point() {
        return position.or(() -> move)
                .map(expose -> place.point(expose.endpoint(), expose.name()))
                .orElse("");
    }

    @Override
    public Reading read(Message message) {
        try {
            return place.state(message).map(Fields::new).map(this::read).orElse(Reading.NOTHING);
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    private Reading read(Fields state) {
        if (position.isPresent()) {
            return position.flatMap(expose -> state.number(expose.property()))
                    .map(open -> Reading.of(new Percent(Colors.percent(100 - open.doubleValue()))))
                    .orElse(Reading.NOTHING);
        }
        String told = move.flatMap(expose -> state.text(expose.property())).orElse("");
        if (told.equalsIgnoreCase("OPEN")) {
            return Reading.of(Percent.ZERO);
        }
        return told.equalsIgnoreCase("CLOSE") || told.equalsIgnoreCase("CLOSED")
                ? Reading.of(Percent.HUNDRED)
                : Reading.NOTHING;
    }

    @Override
    public List<Outgoing> write(Command command) {
        if (command == UpDown.UP) {
            return move("OPEN").or(() -> to(Percent.ZERO)).orElseThrow(() -> refusal(command));
        } else if (command == UpDown.DOWN) {
            return move("CLOSE").or(() -> to(Percent.HUNDRED)).orElseThrow(() -> refusal(command));
        } else if (command == StopMove.STOP) {
            return move("STOP").orElseThrow(() -> refusal(command));
        } else if (command instanceof Percent closed) {
            return to(closed).or(() -> toEnd(closed)).orElseThrow(() -> refusal(command));
        }
        throw refusal(command);
    }

    private Optional<List<Outgoing>> toEnd(Percent closed) {
        if (closed.equals(Percent.ZERO)) {
            return move("OPEN");
        }
        return closed.equals(Percent.HUNDRED) ? move("CLOSE") : Optional.empty();
    }

    private Optional<List<Outgoing>> move(String word) {
        return move.filter(expose -> expose.has(Expose.SET)).flatMap(expose -> expose.values().stream()
                .filter(value -> String.valueOf(value).equalsIgnoreCase(word))
                .findFirst()
                .map(value -> place.set(expose.property(), JsonTrees.of(value))));
    }

    private Optional<List<Outgoing>> to(Percent closed) {
        JsonElement open = Values.plain(HUNDRED.subtract(closed.value()).setScale(0, RoundingMode.HALF_UP));
        return position.filter(expose -> expose.has(Expose.SET)).map(expose -> place.set(expose.property(), open));
    }

    private IllegalArgumentException refusal(Command command) {
        boolean readOnly = move.map(Expose::isReadOnly).orElse(true)
                && position.map(Expose::isReadOnly).orElse(true);
        return new IllegalArgumentException(
                readOnly
                        ? "it can only be read"
                        : "it takes UP, DOWN and STOP as far as the device has them, and percent values"
                                + (position.isPresent() ? "" : " 0 and 100") + ", not " + command.text());
    }
}
