/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Python's arithmetic. */
final class Arithmetic {

    private static final int MAX_ITEMS = 10_000;

    private Arithmetic() {}

    static Object add(Object a, Object b) {
        if (a instanceof String x && b instanceof String y) {
            return Run.checkLength(x + y);
        } else if (a instanceof List<?> x && b instanceof List<?> y) {
            return join(x, y);
        } else if (a instanceof Tuple x && b instanceof Tuple y) {
            return new Tuple(join(x.items(), y.items()));
        }
        if (Moments.is(a) || Moments.is(b)) {
            return Moments.add(a, b, 1);
        }
        requireNumbers("+", a, b);
        return isReal(a, b)
                ? (Object) (Numbers.real(a) + Numbers.real(b))
                : Numbers.normal(Numbers.big(a).add(Numbers.big(b)));
    }

    private static List<Object> join(List<?> x, List<?> y) {
        if (x.size() + y.size() > MAX_ITEMS) {
            throw new EvaluationException("a list has more than " + MAX_ITEMS + " items");
        }
        List<Object> joined = new ArrayList<>(Python.cast(x));
        joined.addAll(Python.cast(y));
        return joined;
    }

    static Object subtract(Object a, Object b) {
        if (Moments.is(a) || Moments.is(b)) {
            return Moments.add(a, b, -1);
        }
        requireNumbers("-", a, b);
        return isReal(a, b)
                ? (Object) (Numbers.real(a) - Numbers.real(b))
                : Numbers.normal(Numbers.big(a).subtract(Numbers.big(b)));
    }

    static Object multiply(Object a, Object b) {
        if (a instanceof String text && Numbers.isWhole(b)) {
            return repeat(text, Numbers.index(b));
        } else if (b instanceof String text && Numbers.isWhole(a)) {
            return repeat(text, Numbers.index(a));
        }
        requireNumbers("*", a, b);
        return isReal(a, b)
                ? (Object) (Numbers.real(a) * Numbers.real(b))
                : Numbers.normal(Numbers.big(a).multiply(Numbers.big(b)));
    }

    private static String repeat(String text, int times) {
        if ((long) text.length() * Math.max(0, times) > Run.MAX_OUTPUT) {
            throw new EvaluationException("a text is longer than " + Run.MAX_OUTPUT + " characters");
        }
        return text.repeat(Math.max(0, times));
    }

    static Object divide(Object a, Object b) {
        requireNumbers("/", a, b);
        double divisor = requireNotZero(b);
        return Numbers.real(a) / divisor;
    }

    static Object floorDivide(Object a, Object b) {
        requireNumbers("//", a, b);
        double divisor = requireNotZero(b);
        if (isReal(a, b)) {
            return Math.floor(Numbers.real(a) / divisor);
        }
        BigInteger[] parts = Numbers.big(a).divideAndRemainder(Numbers.big(b));
        boolean roundDown =
                parts[1].signum() != 0 && parts[1].signum() != Numbers.big(b).signum();
        return Numbers.normal(roundDown ? parts[0].subtract(BigInteger.ONE) : parts[0]);
    }

    static Object modulo(Object a, Object b) {
        if (a instanceof String format) {
            return PrintfFormat.format(format, b instanceof Tuple tuple ? tuple.items() : List.of(b));
        }
        requireNumbers("%", a, b);
        double divisor = requireNotZero(b);
        if (isReal(a, b)) {
            double rest = Numbers.real(a) % divisor;
            return rest != 0 && rest < 0 != divisor < 0 ? rest + divisor : rest;
        }
        BigInteger rest = Numbers.big(a).remainder(Numbers.big(b));
        boolean otherSign =
                rest.signum() != 0 && rest.signum() != Numbers.big(b).signum();
        return Numbers.normal(otherSign ? rest.add(Numbers.big(b)) : rest);
    }

    static Object power(Object a, Object b) {
        requireNumbers("**", a, b);
        if (isReal(a, b) || Numbers.big(b).signum() < 0) {
            return Math.pow(Numbers.real(a), Numbers.real(b));
        }
        int exponent = Numbers.index(b);
        if ((long) Numbers.big(a).bitLength() * exponent > Numbers.MAX_BITS) {
            throw new EvaluationException("a number has more than " + Numbers.MAX_BITS + " bits");
        }
        return Numbers.normal(Numbers.big(a).pow(exponent));
    }

    static Object negate(Object value) {
        return value instanceof Double number
                ? (Object) (-number)
                : Numbers.normal(Numbers.big(value).negate());
    }

    private static boolean isReal(Object a, Object b) {
        return a instanceof Double || b instanceof Double;
    }

    private static void requireNumbers(String operator, Object a, Object b) {
        if (!Numbers.isNumber(a) || !Numbers.isNumber(b)) {
            Python.requireDefined(a);
            Python.requireDefined(b);
            throw new EvaluationException(
                    "'" + operator + "' does not go with " + Python.typeName(a) + " and " + Python.typeName(b));
        }
    }

    private static double requireNotZero(Object divisor) {
        double value = Numbers.real(divisor);
        if (value == 0) {
            throw new EvaluationException("division by zero");
        }
        return value;
    }
}
