/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.metahab.discovery.json.JsonNull;

/**
 * Python's view of plain values: {@link JsonNull} is None, {@link Long} and {@link BigInteger} are int, {@link Double} is
 * float, {@link List} is list, {@link Tuple} is tuple, {@link Map} is dict.
 */
final class Python {

    static final Object NONE = JsonNull.NULL;

    private Python() {}

    /** {@code str(value)}. */
    static String text(Object value) {
        return value instanceof String text ? text : Representation.text(value);
    }

    /** {@code bool(value)}. */
    static boolean truth(Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        } else if (value instanceof String text) {
            return !text.isEmpty();
        } else if (value instanceof Long number) {
            return number != 0;
        } else if (value instanceof Double number) {
            return number != 0;
        } else if (value instanceof BigInteger number) {
            return number.signum() != 0;
        } else if (value instanceof Collection<?> list) {
            return !list.isEmpty();
        } else if (value instanceof Map<?, ?> map) {
            return !map.isEmpty();
        } else if (value instanceof Tuple tuple) {
            return !tuple.items().isEmpty();
        }
        return value != NONE && !(value instanceof Undefined);
    }

    /** {@code a == b}. */
    static boolean equal(Object a, Object b) {
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return Numbers.compare(a, b).filter(order -> order == 0).isPresent();
        } else if (a instanceof List<?> x && b instanceof List<?> y) {
            return equalItems(x, y);
        } else if (a instanceof Tuple x && b instanceof Tuple y) {
            return equalItems(x.items(), y.items());
        } else if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return equalEntries(x, y);
        }
        return Moments.is(a) && Moments.is(b)
                ? Moments.compare(a, b).filter(order -> order == 0).isPresent()
                : Objects.equals(a, b);
    }

    private static boolean equalItems(List<?> x, List<?> y) {
        Iterator<?> left = x.iterator();
        Iterator<?> right = y.iterator();
        while (left.hasNext() && right.hasNext()) {
            if (!equal(left.next(), right.next())) {
                return false;
            }
        }
        return left.hasNext() == right.hasNext();
    }

    private static boolean equalEntries(Map<?, ?> x, Map<?, ?> y) {
        return x.size() == y.size()
                && x.entrySet().stream()
                        .allMatch(e -> y.containsKey(e.getKey())
                                && equal(
                                        Objects.requireNonNull(e.getValue()),
                                        Objects.requireNonNull(y.get(e.getKey()))));
    }

    /** Negative, 0 or positive as {@code a < b}, {@code a == b}, {@code a > b}; empty where a float is NaN. */
    static Optional<Integer> compare(Object a, Object b) {
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return Numbers.compare(a, b);
        } else if (a instanceof String x && b instanceof String y) {
            return Optional.of(x.compareTo(y));
        } else if (a instanceof List<?> x && b instanceof List<?> y) {
            return compareItems(x, y);
        } else if (a instanceof Tuple x && b instanceof Tuple y) {
            return compareItems(x.items(), y.items());
        } else if (Moments.compare(a, b).isPresent()) {
            return Moments.compare(a, b);
        }
        requireDefined(a);
        requireDefined(b);
        throw new EvaluationException(typeName(a) + " and " + typeName(b) + " have no order");
    }

    private static Optional<Integer> compareItems(List<?> x, List<?> y) {
        for (int i = 0; i < Math.min(x.size(), y.size()); i++) {
            Object left = Objects.requireNonNull(x.get(i));
            Object right = Objects.requireNonNull(y.get(i));
            if (!equal(left, right)) {
                return compare(left, right);
            }
        }
        return Optional.of(Integer.compare(x.size(), y.size()));
    }

    /** What {@code for … in value} goes through. */
    static List<Object> iterate(Object value) {
        if (value instanceof List<?> list) {
            return cast(list);
        } else if (value instanceof Tuple tuple) {
            return tuple.items();
        } else if (value instanceof Map<?, ?> map) {
            return new ArrayList<>(map.keySet());
        } else if (value instanceof String text) {
            return text.codePoints()
                    .mapToObj(c -> (Object) Character.toString(c))
                    .toList();
        } else if (value instanceof Undefined) {
            return List.of();
        }
        throw new EvaluationException(typeName(value) + " is nothing to go through");
    }

    @SuppressWarnings("unchecked")
    static List<Object> cast(List<?> list) {
        return (List<Object>) list;
    }

    /** {@code item in container}. */
    static boolean contains(Object container, Object item) {
        if (container instanceof String text) {
            if (item instanceof String part) {
                return text.contains(part);
            }
            throw new EvaluationException("a text can hold a text, not " + typeName(item));
        } else if (container instanceof Map<?, ?> map) {
            return map.containsKey(key(item));
        }
        return iterate(container).stream().anyMatch(other -> equal(other, item));
    }

    /** The form in which a value is the key of a map: equal numbers are one key. */
    static Object key(Object value) {
        if (value instanceof Double number && Math.rint(number) == number && Math.abs(number) < 1L << 53) {
            return number.longValue();
        } else if (value instanceof List || value instanceof Map) {
            throw new EvaluationException(typeName(value) + " can't be a key");
        }
        return value;
    }

    static int length(Object value) {
        if (value instanceof String text) {
            return text.codePointCount(0, text.length());
        } else if (value instanceof Collection<?> list) {
            return list.size();
        } else if (value instanceof Map<?, ?> map) {
            return map.size();
        } else if (value instanceof Tuple tuple) {
            return tuple.items().size();
        } else if (value instanceof Undefined) {
            return 0;
        }
        throw new EvaluationException(typeName(value) + " has no length");
    }

    static void requireDefined(Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.error();
        }
    }

    /** Python's name of the value's type. */
    static String typeName(Object value) {
        if (value instanceof Boolean) {
            return "bool";
        } else if (value instanceof Long || value instanceof BigInteger) {
            return "int";
        } else if (value instanceof Double) {
            return "float";
        } else if (value instanceof String) {
            return "str";
        } else if (value instanceof List) {
            return "list";
        } else if (value instanceof Tuple) {
            return "tuple";
        } else if (value instanceof Map) {
            return "dict";
        } else if (Moments.is(value)) {
            return Moments.isMoment(value) ? "datetime" : "timedelta";
        } else if (value == NONE) {
            return "None";
        } else if (value instanceof Undefined undefined) {
            return undefined.what() + " (undefined)";
        }
        return value instanceof Function ? "function" : "object";
    }
}
