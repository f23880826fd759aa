/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;

/**
 * The numbers of a {@code $format}: {@code minimum:maximum}, and {@code :step} in version 5, each of which may be missing.
 *
 * @param whole whether only whole numbers are taken
 */
record Bounds(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum, @Nullable BigDecimal step, boolean whole) {

    /** Most digits behind the point, as conversions between units give more than devices care for. */
    private static final int MAX_DIGITS = 6;

    /** What is no range of numbers is no bound. */
    static Bounds of(String format, boolean whole) {
        String[] parts = format.split(":", -1);
        BigDecimal minimum = part(parts, 0);
        BigDecimal maximum = part(parts, 1);
        BigDecimal step = part(parts, 2);
        boolean ordered = minimum == null || maximum == null || minimum.compareTo(maximum) <= 0;
        return new Bounds(
                ordered && parts.length > 1 ? minimum : null,
                ordered ? maximum : null,
                step != null && step.signum() > 0 ? step : null,
                whole);
    }

    private static @Nullable BigDecimal part(String[] parts, int index) {
        if (index >= parts.length || parts[index].isBlank()) {
            return null;
        }
        try {
            return StateParsers.decimal(parts[index].strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether they are those of a share: 0 to 100, or none. */
    boolean isPercent() {
        boolean none = minimum == null && maximum == null;
        return none
                || minimum != null
                        && maximum != null
                        && minimum.signum() == 0
                        && maximum.compareTo(BigDecimal.valueOf(100)) == 0;
    }

    Optional<ChannelType.Range> range() {
        if (minimum == null || maximum == null) {
            return Optional.empty();
        }
        double distance = step == null ? (whole ? 1 : 0) : step.doubleValue();
        return Optional.of(new ChannelType.Range(minimum.doubleValue(), maximum.doubleValue(), distance));
    }

    /**
     * The nearest number that the device takes, counted in steps from the minimum, else from the maximum, else from 0.
     *
     * @throws IllegalArgumentException when it is out of bounds
     */
    BigDecimal fit(BigDecimal value, String unit) {
        BigDecimal rounded = value.setScale(whole ? 0 : Math.min(value.scale(), MAX_DIGITS), RoundingMode.HALF_UP);
        if (step != null) {
            BigDecimal base = minimum != null ? minimum : maximum != null ? maximum : BigDecimal.ZERO;
            BigDecimal steps = rounded.subtract(base).divide(step, 0, RoundingMode.HALF_UP);
            rounded = base.add(steps.multiply(step));
        }
        if (minimum != null && rounded.compareTo(minimum) < 0 || maximum != null && rounded.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("it takes numbers from " + text(minimum) + " to " + text(maximum) + unit
                    + ", not " + value.toPlainString());
        }
        return rounded;
    }

    private static String text(@Nullable BigDecimal bound) {
        return bound == null ? "any" : bound.toPlainString();
    }
}
