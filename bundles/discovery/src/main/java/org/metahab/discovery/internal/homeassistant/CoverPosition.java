/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/**
 * The numbers by which a device tells how far it is open; the hub counts how far it is closed.
 *
 * @param open the number when open
 * @param closed the number when closed; another than that when open
 */
record CoverPosition(double open, double closed) {

    static CoverPosition of(Settings settings, String openKey, int open, String closedKey, int closed)
            throws SettingsException {
        CoverPosition position = new CoverPosition(settings.number(openKey, open), settings.number(closedKey, closed));
        if (position.open == position.closed) {
            throw new SettingsException("'" + openKey + "' and '" + closedKey + "' are the same");
        }
        return position;
    }

    /** Percent closed. */
    Optional<State> parse(String text) {
        return parse(text, true);
    }

    /** Percent open. */
    Optional<State> parseOpening(String text) {
        return parse(text, false);
    }

    private Optional<State> parse(String text, boolean countsClosed) {
        if (text.equals("None")) {
            return Optional.empty();
        }
        double opening = (StateParsers.decimal(text).doubleValue() - closed) / (open - closed) * 100;
        return Optional.of(new Percent(Colors.percent(countsClosed ? 100 - opening : opening)));
    }

    /** The device's number, rounded to whole ones as devices expect it. */
    BigDecimal ofClosed(Percent percentClosed) {
        return ofOpen(BigDecimal.valueOf(100).subtract(percentClosed.value()));
    }

    BigDecimal ofOpen(BigDecimal percentOpen) {
        double value = closed + percentOpen.doubleValue() / 100 * (open - closed);
        return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
    }
}
