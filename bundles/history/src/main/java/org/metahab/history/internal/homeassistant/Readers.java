/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.homeassistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.PlayPause;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.Units;

/** Reads states of items from rows. */
final class Readers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FULL_BRIGHTNESS = BigDecimal.valueOf(255);
    private static final Set<String> SILENT = Set.of("paused", "idle", "off", "standby");

    private Readers() {}

    static Optional<State> onOff(RecordedState row) {
        return word(row, "on", OnOff.ON, "off", OnOff.OFF);
    }

    static Optional<State> openClosed(RecordedState row) {
        return word(row, "on", OpenClosed.OPEN, "off", OpenClosed.CLOSED);
    }

    static Optional<State> locked(RecordedState row) {
        return word(row, "locked", OnOff.ON, "unlocked", OnOff.OFF);
    }

    static Optional<State> home(RecordedState row) {
        return Optional.of(row.state().equals("home") ? OnOff.ON : OnOff.OFF);
    }

    static Optional<State> playing(RecordedState row) {
        if (row.state().equals("playing")) {
            return Optional.of(PlayPause.PLAY);
        }
        return SILENT.contains(row.state()) ? Optional.of(PlayPause.PAUSE) : Optional.empty();
    }

    static Optional<State> brightness(RecordedState row) {
        if (row.state().equals("off")) {
            return Optional.of(Percent.ZERO);
        }
        if (!row.state().equals("on")) {
            return Optional.empty();
        }
        return Optional.of(new Percent(number(row.text("brightness"))
                .map(level -> level.multiply(HUNDRED).divide(FULL_BRIGHTNESS, 0, RoundingMode.HALF_UP))
                .map(level -> level.max(BigDecimal.ONE).min(HUNDRED))
                .orElse(HUNDRED)));
    }

    /** Open is 100 there and 0 here; while it moves nothing is told, unless the position is. */
    static Optional<State> position(RecordedState row) {
        Optional<BigDecimal> position = number(row.text("current_position"));
        if (position.isPresent()) {
            return Optional.of(new Percent(
                    HUNDRED.subtract(position.get()).max(BigDecimal.ZERO).min(HUNDRED)));
        }
        return word(row, "open", Percent.ZERO, "closed", Percent.HUNDRED);
    }

    static Optional<State> measured(RecordedState row) {
        String unit = row.text("unit_of_measurement");
        return number(row.state())
                .map(value -> unit.isEmpty() || Units.dimension(unit).isEmpty()
                        ? new Decimal(value)
                        : new Quantity(value, unit));
    }

    static Optional<State> target(RecordedState row) {
        return number(row.text("temperature")).map(Decimal::new);
    }

    static Optional<State> moment(RecordedState row) {
        try {
            return Optional.of(new DateTime(OffsetDateTime.parse(row.state()).toZonedDateTime()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<State> text(RecordedState row) {
        return Optional.of(new Text(row.state()));
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<State> word(RecordedState row, String first, State one, String second, State other) {
        if (row.state().equals(first)) {
            return Optional.of(one);
        }
        return row.state().equals(second) ? Optional.of(other) : Optional.empty();
    }
}
