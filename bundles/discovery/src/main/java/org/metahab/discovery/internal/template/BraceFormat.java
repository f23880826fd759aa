/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's {@code "{:.1f}".format(value)}: fields by place, number or name, with fill, sign, width, precision and kind. */
final class BraceFormat {

    private static final Pattern FIELD = Pattern.compile("\\{\\{|}}|\\{([A-Za-z0-9_]*)(?::([^{}]*))?}|[{}]");
    private static final Pattern SPECIFICATION =
            Pattern.compile("(?:(.)?([<>^=]))?([+ -])?(0)?(\\d{1,3})?(,)?(?:\\.(\\d{1,2}))?([bdeEfFgoxXs%])?");

    private BraceFormat() {}

    static String format(String format, Arguments a) {
        Matcher field = FIELD.matcher(format);
        StringBuilder out = new StringBuilder();
        int end = 0;
        int next = 0;
        while (field.find()) {
            out.append(format, end, field.start());
            end = field.end();
            String found = field.group();
            if (found.equals("{{") || found.equals("}}")) {
                out.append(found.charAt(0));
            } else if (found.length() == 1) {
                throw new EvaluationException("the format has a single '" + found + "'");
            } else {
                String name = field.group(1);
                Object value = name.isEmpty() || name.matches("\\d{1,3}")
                        ? a.get(name.isEmpty() ? next++ : Integer.parseInt(name), name)
                        : a.get(Integer.MAX_VALUE, name);
                out.append(field(value, field.group(2) == null ? "" : field.group(2)));
            }
            Run.checkLength(out.toString());
        }
        return out.append(format, end, format.length()).toString();
    }

    private static String field(Object value, String specification) {
        Matcher parts = SPECIFICATION.matcher(specification);
        if (!parts.matches()) {
            throw new EvaluationException("the format '" + specification + "' is not supported");
        }
        boolean number = Numbers.isNumber(value) && !(value instanceof Boolean);
        String text = content(value, parts, number);
        if (number && "+".equals(parts.group(3)) && !text.startsWith("-")) {
            text = "+" + text;
        }
        int width = parts.group(5) == null ? 0 : Integer.parseInt(parts.group(5));
        boolean zeros = parts.group(4) != null && number;
        String align = parts.group(2) == null ? number ? ">" : "<" : parts.group(2);
        String fill = parts.group(1) == null ? " " : parts.group(1);
        if (zeros && parts.group(2) == null) {
            return Texts.zeroFill(text, width);
        }
        return switch (align) {
            case "<" -> Texts.padded(text, width, fill, false);
            case "^" -> Texts.centred(text, width, fill);
            default -> Texts.padded(text, width, fill, true);
        };
    }

    private static String content(Object value, Matcher parts, boolean number) {
        String kind = parts.group(8) == null ? "" : parts.group(8);
        int digits = parts.group(7) == null ? -1 : Integer.parseInt(parts.group(7));
        if (kind.isEmpty() || kind.equals("s")) {
            String text = Python.text(value);
            if (number && digits >= 0) {
                return new BigDecimal(Numbers.real(value))
                        .round(new java.math.MathContext(Math.max(1, digits), RoundingMode.HALF_EVEN))
                        .stripTrailingZeros()
                        .toPlainString();
            }
            return !number && digits >= 0 && digits < text.length() ? text.substring(0, digits) : text;
        }
        return switch (kind) {
            case "d" -> grouped(Numbers.big(value).toString(), parts);
            case "b" -> Numbers.big(value).toString(2);
            case "o" -> Numbers.big(value).toString(8);
            case "x" -> Numbers.big(value).toString(16);
            case "X" -> Numbers.big(value).toString(16).toUpperCase(java.util.Locale.ROOT);
            case "%" -> PrintfFormat.fixed(Numbers.real(value) * 100, digits < 0 ? 6 : digits) + "%";
            case "f", "F" -> grouped(PrintfFormat.fixed(Numbers.real(value), digits < 0 ? 6 : digits), parts);
            default -> throw new EvaluationException("the format '" + kind + "' is not supported");
        };
    }

    private static String grouped(String number, Matcher parts) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        return parts.group(6) == null
                ? number
                : whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + (point < 0 ? "" : number.substring(point));
    }
}
