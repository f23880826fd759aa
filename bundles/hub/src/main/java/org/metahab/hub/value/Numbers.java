/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import java.math.BigDecimal;

/** One form for equal numbers, so that {@code 21.50} and {@code 21.5} are the same state. */
final class Numbers {

    private Numbers() {}

    /** Most digits before the point and behind it; every {@code double} fits. */
    private static final int MAX_DIGITS = 1100;

    static BigDecimal normal(BigDecimal value) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (Math.abs((long) value.scale()) > MAX_DIGITS || value.precision() > MAX_DIGITS) {
            throw new IllegalArgumentException(
                    "A number has at most " + MAX_DIGITS + " digits before and behind its point, " + "not "
                            + value.precision() + " digits and a scale of " + value.scale());
        }
        return value.stripTrailingZeros();
    }
}
