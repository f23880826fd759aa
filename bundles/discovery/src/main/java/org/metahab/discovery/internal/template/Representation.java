/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How Python writes values: {@code str(…)} and {@code repr(…)}. */
final class Representation {

    private static final int DIGITS_OF_JAVA = 17;
    private static final int MAX_DEPTH = 64;

    private Representation() {}

    static String text(Object value) {
        if (value instanceof String text) {
            return text;
        } else if (value instanceof Undefined) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        append(value, out, 0);
        return out.toString();
    }

    private static void append(Object value, StringBuilder out, int depth) {
        if (out.length() > Run.MAX_OUTPUT || depth > MAX_DEPTH) {
            throw new EvaluationException("a value is too large to be written");
        }
        if (value instanceof String text) {
            quote(text, out);
        } else if (value instanceof Boolean flag) {
            out.append(flag ? "True" : "False");
        } else if (value == Python.NONE) {
            out.append("None");
        } else if (value instanceof Double number) {
            out.append(real(number));
        } else if (Moments.is(value)) {
            out.append(Moments.text(value));
        } else if (value instanceof List<?> list) {
            appendItems(list, "[", "]", out, depth);
        } else if (value instanceof Tuple tuple) {
            appendItems(tuple.items(), "(", tuple.items().size() == 1 ? ",)" : ")", out, depth);
        } else if (value instanceof Map<?, ?> map) {
            appendEntries(map, out, depth);
        } else if (value instanceof Undefined) {
            out.append("Undefined");
        } else if (value instanceof Function || value instanceof Namespace) {
            out.append('<').append(Python.typeName(value)).append('>');
        } else {
            out.append(value);
        }
    }

    private static void appendItems(List<?> items, String open, String close, StringBuilder out, int depth) {
        out.append(open);
        String separator = "";
        for (Object item : items) {
            out.append(separator);
            append(Objects.requireNonNull(item), out, depth + 1);
            separator = ", ";
        }
        out.append(close);
    }

    private static void appendEntries(Map<?, ?> map, StringBuilder out, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            append(Objects.requireNonNull(entry.getKey()), out, depth + 1);
            out.append(": ");
            append(Objects.requireNonNull(entry.getValue()), out, depth + 1);
            separator = ", ";
        }
        out.append('}');
    }

    private static void quote(String text, StringBuilder out) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(c);
                    } else if (c < ' ' || c == 0x7f) {
                        out.append("\\x").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append(quote);
    }

    /** The shortest text that reads back as the same float, in Python's layout. */
    static String real(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        } else if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        } else if (number == 0) {
            return 1 / number < 0 ? "-0.0" : "0.0";
        }
        double size = Math.abs(number);
        if (size >= 1e-3 && size < 1e7) {
            String plain = Double.toString(number);
            if (plain.length() < DIGITS_OF_JAVA) {
                return plain;
            }
        }
        return layout(number < 0 ? "-" : "", shortest(size));
    }

    /** Java 17 gives a digit too many here and there. */
    private static BigDecimal shortest(double size) {
        BigDecimal java = new BigDecimal(Double.toString(size)).stripTrailingZeros();
        BigDecimal best = java;
        for (int digits = java.precision() - 1; digits >= 15; digits--) {
            BigDecimal shorter = java.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() == size) {
                best = shorter.stripTrailingZeros();
            }
        }
        return best;
    }

    private static String layout(String sign, BigDecimal value) {
        String digits = value.unscaledValue().toString();
        int exponent = value.precision() - value.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = value.toPlainString();
            return sign + (plain.indexOf('.') < 0 ? plain + ".0" : plain);
        }
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        String power = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : String.valueOf(Math.abs(exponent));
        return sign + mantissa + "e" + (exponent < 0 ? "-" : "+") + power;
    }
}
