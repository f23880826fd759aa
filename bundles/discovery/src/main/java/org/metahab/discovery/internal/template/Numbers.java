/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Python's numbers: whole numbers of any size (here up to {@value #MAX_BITS} bits), floats, and booleans as 0 and 1. */
final class Numbers {

    static final int MAX_BITS = 4096;
    private static final int MAX_TEXT = 400;
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+(_[0-9]+)*");
    private static final Pattern REAL =
            Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?(?i:inf|infinity|nan)");

    private Numbers() {}

    static boolean isNumber(Object value) {
        return value instanceof Long
                || value instanceof Double
                || value instanceof BigInteger
                || value instanceof Boolean;
    }

    static boolean isWhole(Object value) {
        return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
    }

    static Object normal(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            return value.longValue();
        }
        if (value.bitLength() > MAX_BITS) {
            throw new EvaluationException("a number has more than " + MAX_BITS + " bits");
        }
        return value;
    }

    static BigInteger big(Object value) {
        if (value instanceof BigInteger number) {
            return number;
        } else if (value instanceof Boolean flag) {
            return flag ? BigInteger.ONE : BigInteger.ZERO;
        } else if (value instanceof Long number) {
            return BigInteger.valueOf(number);
        }
        throw notANumber(value);
    }

    static double real(Object value) {
        if (value instanceof Double number) {
            return number;
        } else if (value instanceof Long number) {
            return number;
        } else if (value instanceof BigInteger || value instanceof Boolean) {
            return big(value).doubleValue();
        }
        throw notANumber(value);
    }

    /** A small whole number, as an index or a count. */
    static int index(Object value) {
        if (value instanceof Boolean flag) {
            return flag ? 1 : 0;
        } else if (value instanceof Long number && number == number.intValue()) {
            return number.intValue();
        }
        throw new EvaluationException("a whole number is needed here, not " + Python.typeName(value));
    }

    static EvaluationException notANumber(Object value) {
        Python.requireDefined(value);
        return new EvaluationException(Python.typeName(value) + " is no number");
    }

    static Optional<Integer> compare(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Optional.of(Long.compare(x, y));
        }
        if (a instanceof Double || b instanceof Double) {
            double x = real(a);
            double y = real(b);
            return Double.isNaN(x) || Double.isNaN(y) ? Optional.empty() : Optional.of(x < y ? -1 : x > y ? 1 : 0);
        }
        return Optional.of(big(a).compareTo(big(b)));
    }

    /** {@code float(value)}; {@code null} where Python raises. */
    static @Nullable Double toReal(Object value) {
        if (isNumber(value)) {
            return real(value);
        }
        if (!(value instanceof String text) || text.length() > MAX_TEXT) {
            return null;
        }
        String trimmed = text.strip();
        if (!REAL.matcher(trimmed).matches()) {
            return null;
        }
        String lower = trimmed.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith("nan")) {
            return Double.NaN;
        } else if (lower.contains("inf")) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.valueOf(trimmed);
    }

    /** {@code int(value)}; {@code null} where Python raises. */
    static @Nullable Object toWhole(Object value, int base) {
        if (value instanceof Double number) {
            return Double.isNaN(number) || Double.isInfinite(number)
                    ? null
                    : normal(new BigDecimal(number).toBigInteger());
        } else if (isWhole(value)) {
            return normal(big(value));
        }
        if (!(value instanceof String text) || text.length() > MAX_TEXT) {
            return null;
        }
        String trimmed = text.strip();
        if (base == 10) {
            return WHOLE.matcher(trimmed).matches() ? normal(new BigInteger(trimmed.replace("_", ""))) : null;
        }
        return parse(trimmed, base);
    }

    private static @Nullable Object parse(String text, int base) {
        String digits = text.toLowerCase(java.util.Locale.ROOT);
        String prefix = base == 16 ? "0x" : base == 2 ? "0b" : base == 8 ? "0o" : "";
        if (!prefix.isEmpty() && digits.startsWith(prefix)) {
            digits = digits.substring(2);
        }
        try {
            return normal(new BigInteger(digits, base));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
