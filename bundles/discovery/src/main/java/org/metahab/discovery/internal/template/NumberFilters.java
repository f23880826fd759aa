/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Filters that make or change numbers, as Home Assistant defines them: what can't be converted needs a default. */
final class NumberFilters {

    static final Map<String, Function> BY_NAME = Map.ofEntries(
            Map.entry("float", NumberFilters::real),
            Map.entry("int", NumberFilters::whole),
            Map.entry("round", NumberFilters::round),
            Map.entry("abs", a -> absolute(a.get(0, "value"))),
            Map.entry("multiply", a -> of(a, Arithmetic::multiply)),
            Map.entry("add", a -> of(a, Arithmetic::add)),
            Map.entry("bool", NumberFilters::flag),
            Map.entry("is_number", a -> isNumber(a.get(0, "value"))),
            Map.entry("bitwise_and", a -> bits(a, BigInteger::and)),
            Map.entry("bitwise_or", a -> bits(a, BigInteger::or)),
            Map.entry("bitwise_xor", a -> bits(a, BigInteger::xor)));

    private static final Set<String> TRUE = Set.of("1", "true", "yes", "on", "enable");
    private static final Set<String> FALSE = Set.of("0", "false", "no", "off", "disable");

    private NumberFilters() {}

    static Object real(Arguments a) {
        Object value = a.get(0, "value");
        Double number = Numbers.toReal(value);
        return number != null ? number : otherwise(a, 1, value, "a float");
    }

    static Object whole(Arguments a) {
        Object value = a.get(0, "value");
        Object number = Numbers.toWhole(value, a.whole(2, "base", 10));
        if (number == null && value instanceof String) {
            Double real = Numbers.toReal(value);
            number = real == null ? null : Numbers.toWhole(real, 10);
        }
        return number != null ? number : otherwise(a, 1, value, "a whole number");
    }

    private static Object otherwise(Arguments a, int index, Object value, String wanted) {
        if (a.has(index, "default")) {
            return a.get(index, "default");
        }
        Python.requireDefined(value);
        throw new EvaluationException("'" + shorten(Python.text(value)) + "' is not " + wanted + " and has no default");
    }

    private static String shorten(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    static Object round(Arguments a) {
        Object value = a.get(0, "value");
        Double number = Numbers.toReal(value);
        if (number == null || number.isNaN() || number.isInfinite()) {
            return otherwise(a, 3, value, "a number to round");
        }
        int precision = Math.max(-300, Math.min(300, a.whole(1, "precision", 0)));
        BigDecimal exact = new BigDecimal(number);
        double rounded =
                switch (a.text(2, "method", "common")) {
                    case "ceil" ->
                        exact.setScale(precision, RoundingMode.CEILING).doubleValue();
                    case "floor" ->
                        exact.setScale(precision, RoundingMode.FLOOR).doubleValue();
                    case "half" -> Math.rint(number * 2) / 2;
                    default -> exact.setScale(precision, RoundingMode.HALF_EVEN).doubleValue();
                };
        return precision == 0 ? Numbers.normal(new BigDecimal(rounded).toBigInteger()) : (Object) rounded;
    }

    private static Object absolute(Object value) {
        return value instanceof Double number
                ? (Object) Math.abs(number)
                : Numbers.normal(Numbers.big(value).abs());
    }

    private static Object of(Arguments a, java.util.function.BinaryOperator<Object> operation) {
        Object value = a.get(0, "value");
        return Numbers.toReal(value) == null && a.has(2, "default")
                ? a.get(2, "default")
                : operation.apply(number(a, 0), number(a, 1));
    }

    private static Object number(Arguments a, int index) {
        Object value = a.get(index, "value");
        if (Numbers.isNumber(value)) {
            return value;
        }
        Double number = Numbers.toReal(value);
        if (number == null) {
            throw Numbers.notANumber(value);
        }
        return number;
    }

    static Object flag(Arguments a) {
        Object value = a.get(0, "value");
        if (value instanceof Boolean) {
            return value;
        } else if (Numbers.isNumber(value)) {
            return Python.truth(value);
        }
        String text = Python.text(value).strip().toLowerCase(Locale.ROOT);
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return TRUE.contains(text);
        }
        return otherwise(a, 1, value, "a boolean");
    }

    static boolean isNumber(Object value) {
        Double number = Numbers.toReal(value);
        return number != null && !number.isNaN() && !number.isInfinite();
    }

    private static Object bits(Arguments a, java.util.function.BinaryOperator<BigInteger> operation) {
        return Numbers.normal(operation.apply(Numbers.big(a.get(0, "value")), Numbers.big(a.get(1, "other"))));
    }
}
