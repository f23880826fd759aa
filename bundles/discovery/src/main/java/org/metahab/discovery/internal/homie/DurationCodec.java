/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;

/** Spans of time: {@code PT1H30M} for devices, seconds for the hub. Devices that write plain seconds are understood. */
record DurationCodec() implements Codec {

    private static final String UNIT = "s";
    private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(1_000_000_000L);

    @Override
    public ChannelType type() {
        return new ChannelType(ItemType.NUMBER, "Time", UNIT, Optional.empty(), List.of(), false);
    }

    @Override
    public State read(String payload) {
        String text = payload.strip().toUpperCase(Locale.ROOT);
        if (!text.startsWith("P") && !text.startsWith("-P")) {
            return new Quantity(StateParsers.decimal(text), UNIT);
        }
        try {
            Duration span = Duration.parse(text);
            BigDecimal seconds = BigDecimal.valueOf(span.getSeconds()).add(BigDecimal.valueOf(span.getNano(), 9));
            return new Quantity(seconds, UNIT);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(StateParsers.shown(payload) + " is no duration such as PT1H30M", e);
        }
    }

    @Override
    public String write(Command command, State now) {
        BigDecimal seconds = NumberRange.any(UNIT).of(command);
        if (seconds.signum() < 0 || seconds.compareTo(MAX_SECONDS) > 0) {
            throw new IllegalArgumentException("it takes spans of time from 0 s on, not " + command.text());
        }
        return Duration.ofSeconds(seconds.setScale(0, RoundingMode.HALF_UP).longValueExact())
                .toString();
    }
}
