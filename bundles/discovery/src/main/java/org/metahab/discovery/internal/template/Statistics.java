/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Functions of several numbers, and those of mathematics, as Home Assistant offers them: filters and functions alike. */
final class Statistics {

    static final Map<String, Function> BY_NAME = Map.ofEntries(
            Map.entry("average", a -> average(numbers(a))),
            Map.entry("median", a -> median(numbers(a))),
            Map.entry("statistical_mode", Statistics::mode),
            Map.entry("sqrt", a -> real(a, Math::sqrt)),
            Map.entry("sin", a -> real(a, Math::sin)),
            Map.entry("cos", a -> real(a, Math::cos)),
            Map.entry("tan", a -> real(a, Math::tan)),
            Map.entry("asin", a -> real(a, Math::asin)),
            Map.entry("acos", a -> real(a, Math::acos)),
            Map.entry("atan", a -> real(a, Math::atan)),
            Map.entry("atan2", a -> Math.atan2(number(a.get(0, "y")), number(a.get(1, "x")))),
            Map.entry("log", Statistics::logarithm),
            Map.entry("clamp", a -> ListFilters.bounded(a.get(0, "value"), a.get(1, "min"), a.get(2, "max"))),
            Map.entry("remap", Statistics::remap),
            Map.entry("wrap", Statistics::wrap));

    private Statistics() {}

    private static List<Object> items(Arguments a) {
        Object first = a.get(0, "value");
        boolean one = first instanceof List || first instanceof Tuple;
        List<Object> items = one ? Python.iterate(first) : a.positional();
        a.run().spend(items.size());
        if (items.isEmpty()) {
            throw new EvaluationException("there is nothing to take it of");
        }
        return items;
    }

    private static List<Double> numbers(Arguments a) {
        List<Double> numbers = new ArrayList<>();
        items(a).forEach(item -> numbers.add(number(item)));
        return numbers;
    }

    private static double number(Object value) {
        Double number = Numbers.toReal(value);
        if (number == null) {
            throw Numbers.notANumber(value);
        }
        return number;
    }

    private static Object average(List<Double> numbers) {
        return normal(numbers.stream().mapToDouble(number -> number).sum() / numbers.size());
    }

    private static Object median(List<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return normal(sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
    }

    /** Python's statistics give a whole number where that is exact. */
    private static Object normal(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1L << 53 ? (Object) (long) value : value;
    }

    private static Object mode(Arguments a) {
        Map<Object, Integer> counts = new LinkedHashMap<>();
        items(a).forEach(item -> counts.merge(Python.key(item), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(most -> counts.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(most.getValue()))
                        .findFirst()
                        .orElse(most)
                        .getKey())
                .orElseThrow();
    }

    private static Object real(Arguments a, DoubleUnaryOperator operator) {
        Double value = Numbers.toReal(a.get(0, "value"));
        double result = value == null ? Double.NaN : operator.applyAsDouble(value);
        if (Double.isNaN(result) && a.has(1, "default")) {
            return a.get(1, "default");
        } else if (Double.isNaN(result)) {
            throw Numbers.notANumber(a.get(0, "value"));
        }
        return result;
    }

    private static Object logarithm(Arguments a) {
        double base = number(a.get(1, "base", Math.E));
        return real(
                new Arguments(a.run(), a.positional().subList(0, 1), a.named()),
                value -> value <= 0 ? Double.NaN : base == Math.E ? Math.log(value) : Math.log(value) / Math.log(base));
    }

    private static Object remap(Arguments a) {
        double value = number(a.get(0, "value"));
        double from = number(a.get(1, "in_min"));
        double span = number(a.get(2, "in_max")) - from;
        double start = number(a.get(3, "out_min"));
        double end = number(a.get(4, "out_max"));
        if (span == 0) {
            throw new EvaluationException("division by zero");
        }
        return start + (value - from) / span * (end - start);
    }

    private static Object wrap(Arguments a) {
        Object least = a.get(1, "min");
        Object span = Arithmetic.subtract(a.get(2, "max"), least);
        return Arithmetic.add(Arithmetic.modulo(Arithmetic.subtract(a.get(0, "value"), least), span), least);
    }
}
