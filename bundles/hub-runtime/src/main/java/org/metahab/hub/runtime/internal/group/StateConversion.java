/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.group;

import java.math.BigDecimal;
import java.util.Optional;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UpDown;

/** A state seen as another type, as openHAB sees it: a dimmer at 40 % is on, a shutter at 100 % is down. */
public final class StateConversion {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private StateConversion() {}

    /** The state as a value of that type; empty where it can't be seen so. */
    public static Optional<State> as(String typeName, State state) {
        if (state.typeName().equals(typeName)) {
            return Optional.of(state);
        }
        return switch (typeName) {
            case "OnOff" -> level(state).map(level -> level.signum() > 0 ? OnOff.ON : OnOff.OFF);
            case "OpenClosed" -> extreme(state).map(full -> full ? OpenClosed.OPEN : OpenClosed.CLOSED);
            case "UpDown" -> extreme(state).map(full -> full ? UpDown.DOWN : UpDown.UP);
            case "Percent" -> percent(state);
            case "Decimal" -> decimal(state);
            case "HSB" -> percent(state).map(StateConversion::grey);
            default -> Optional.empty();
        };
    }

    /** The brightness, position or share in percent. */
    private static Optional<State> percent(State state) {
        if (state instanceof Decimal number && number.value().signum() >= 0) {
            return number.value().compareTo(BigDecimal.ONE) <= 0
                    ? Optional.of(new Percent(number.value().multiply(HUNDRED)))
                    : Optional.empty();
        }
        return level(state).map(Percent::new);
    }

    private static Optional<State> decimal(State state) {
        if (state instanceof Percent percent) {
            return Optional.of(new Decimal(percent.value()));
        } else if (state instanceof Quantity quantity) {
            return Optional.of(new Decimal(quantity.value()));
        } else if (state instanceof OpenClosed contact) {
            return Optional.of(Decimal.of(contact == OpenClosed.OPEN ? 1 : 0));
        }
        return state instanceof Hsb ? Optional.empty() : extreme(state).map(full -> Decimal.of(full ? 1 : 0));
    }

    /** Percent of what is on, bright or closed. */
    private static Optional<BigDecimal> level(State state) {
        if (state instanceof OnOff value) {
            return Optional.of(value == OnOff.ON ? HUNDRED : BigDecimal.ZERO);
        } else if (state instanceof Percent value) {
            return Optional.of(value.value());
        } else if (state instanceof Hsb value) {
            return Optional.of(value.brightness());
        } else if (state instanceof UpDown value) {
            return Optional.of(value == UpDown.DOWN ? HUNDRED : BigDecimal.ZERO);
        } else if (state instanceof Decimal value) {
            return Optional.of(value.value().signum() > 0 ? HUNDRED : BigDecimal.ZERO);
        }
        return Optional.empty();
    }

    /** All or nothing; empty in between. */
    private static Optional<Boolean> extreme(State state) {
        if (state instanceof Decimal number) {
            return number.value().compareTo(BigDecimal.ONE) == 0
                    ? Optional.of(true)
                    : number.value().signum() == 0 ? Optional.of(false) : Optional.empty();
        }
        return level(state)
                .filter(level -> level.signum() == 0 || level.compareTo(HUNDRED) == 0)
                .map(level -> level.signum() > 0);
    }

    private static State grey(State percent) {
        return new Hsb(BigDecimal.ZERO, BigDecimal.ZERO, ((Percent) percent).value());
    }
}
