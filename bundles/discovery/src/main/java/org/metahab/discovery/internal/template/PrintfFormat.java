/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's {@code "%.1f" % value} for the conversions d, i, e, f, g, s, x, X and %. */
final class PrintfFormat {

    private static final Pattern CONVERSION = Pattern.compile("%([-+0 ]*)([0-9]{0,3})(?:\\.([0-9]{1,2}))?(.)");

    private PrintfFormat() {}

    static String format(String format, List<Object> values) {
        Matcher matcher = CONVERSION.matcher(format);
        StringBuilder out = new StringBuilder();
        int next = 0;
        int end = 0;
        while (matcher.find()) {
            out.append(format, end, matcher.start());
            end = matcher.end();
            if (matcher.group(4).equals("%")) {
                out.append('%');
                continue;
            }
            if (next >= values.size()) {
                throw new EvaluationException("there are not enough values for the format");
            }
            out.append(pad(convert(matcher, values.get(next++)), matcher.group(1), matcher.group(2)));
            Run.checkLength(out.toString());
        }
        if (next < values.size()) {
            throw new EvaluationException("there are too many values for the format");
        }
        return out.append(format, end, format.length()).toString();
    }

    private static String convert(Matcher conversion, Object value) {
        int digits = conversion.group(3) == null ? -1 : Integer.parseInt(conversion.group(3));
        String text =
                switch (conversion.group(4)) {
                    case "s" -> {
                        String all = Python.text(value);
                        yield digits >= 0 && digits < all.length() ? all.substring(0, digits) : all;
                    }
                    case "d", "i" -> wholePart(value).toString();
                    case "x" -> Numbers.big(value).toString(16);
                    case "X" -> Numbers.big(value).toString(16).toUpperCase(java.util.Locale.ROOT);
                    case "e", "E", "g", "G" ->
                        scientific(Numbers.real(value), digits < 0 ? 6 : digits, conversion.group(4));
                    case "f", "F" -> fixed(Numbers.real(value), digits < 0 ? 6 : digits);
                    default ->
                        throw new EvaluationException("the format '%" + conversion.group(4) + "' is not supported");
                };
        boolean number = !conversion.group(4).equals("s");
        return number && conversion.group(1).contains("+") && !text.startsWith("-") ? "+" + text : text;
    }

    private static Object wholePart(Object value) {
        Object whole = Numbers.isNumber(value) ? Numbers.toWhole(value, 10) : null;
        if (whole == null) {
            throw Numbers.notANumber(value);
        }
        return whole;
    }

    private static String scientific(double value, int digits, String kind) {
        String text = kind.equalsIgnoreCase("g") ? Python.text(value) : String.format("%." + digits + "e", value);
        return Character.isUpperCase(kind.charAt(0)) ? text.toUpperCase(java.util.Locale.ROOT) : text;
    }

    static String fixed(double value, int digits) {
        return Double.isNaN(value) || Double.isInfinite(value)
                ? Representation.real(value)
                : new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String pad(String text, String flags, String width) {
        int missing = width.isEmpty() ? 0 : Integer.parseInt(width) - text.length();
        if (missing <= 0) {
            return text;
        } else if (flags.contains("-")) {
            return text + " ".repeat(missing);
        } else if (flags.contains("0")) {
            boolean signed = text.startsWith("-") || text.startsWith("+");
            return (signed ? text.substring(0, 1) : "") + "0".repeat(missing) + text.substring(signed ? 1 : 0);
        }
        return " ".repeat(missing) + text;
    }
}
