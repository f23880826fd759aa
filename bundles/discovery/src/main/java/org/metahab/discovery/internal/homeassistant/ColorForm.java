/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.internal.mapping.WhiteColors;
import org.metahab.hub.value.Hsb;

/** The forms in which lamps tell and take colours. */
enum ColorForm {
    RGB(List.of("r", "g", "b"), List.of("red", "green", "blue")),
    RGBW(List.of("r", "g", "b", "w"), List.of("red", "green", "blue", "white")),
    RGBWW(List.of("r", "g", "b", "c", "w"), List.of("red", "green", "blue", "cold_white", "warm_white")),
    HS(List.of("h", "s"), List.of("hue", "sat")),
    XY(List.of("x", "y"), List.of("x", "y"));

    private final List<String> keys;
    private final List<String> variables;

    ColorForm(List<String> keys, List<String> variables) {
        this.keys = keys;
        this.variables = variables;
    }

    /** The form of a colour mode such as {@code rgbw}; empty when it is none of colours. */
    static Optional<ColorForm> ofMode(String mode) {
        return Arrays.stream(values()).filter(form -> form.mode().equals(mode)).findFirst();
    }

    /** As it is called in messages. */
    String mode() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its numbers are called in JSON. */
    List<String> keys() {
        return keys;
    }

    /** The colour of these numbers, as many as there are {@link #keys()}. Those that tell none are at full brightness. */
    Hsb read(double[] n) {
        return switch (this) {
            case RGB -> Colors.ofRgb(n[0], n[1], n[2]);
            case RGBW -> WhiteColors.ofRgbw(n[0], n[1], n[2], n[3]);
            case RGBWW -> WhiteColors.ofRgbww(n[0], n[1], n[2], n[3], n[4]);
            case HS -> Colors.hsb(n[0], n[1], 100);
            case XY -> Colors.ofXy(n[0], n[1]);
        };
    }

    /** @throws IllegalArgumentException when the text is not so many numbers with commas between them */
    Hsb read(String text) {
        String[] parts = text.split(",", keys.size() + 1);
        if (parts.length != keys.size()) {
            throw new IllegalArgumentException(
                    StateParsers.shown(text) + " is no colour of " + keys.size() + " numbers with commas between them");
        }
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = StateParsers.decimal(parts[i]).doubleValue();
        }
        return read(numbers);
    }

    /** The numbers of a colour. */
    List<Number> write(Hsb color) {
        return switch (this) {
            case RGB -> whole(Colors.toRgb(color));
            case RGBW -> whole(WhiteColors.toRgbw(color));
            case RGBWW -> whole(WhiteColors.toRgbww(color));
            case HS -> List.of(plain(color.hue()), plain(color.saturation()));
            case XY -> {
                double[] xy = Colors.toXy(color);
                yield List.of(xy[0], xy[1]);
            }
        };
    }

    /** The same by the names that templates know them by. */
    Map<String, Object> variables(Hsb color) {
        List<Number> numbers = write(color);
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < variables.size(); i++) {
            Number number = numbers.get(i);
            named.put(variables.get(i), this == HS ? (Object) number.doubleValue() : number);
        }
        return named;
    }

    /** Devices don't all read numbers such as 5E+1. */
    private static Number plain(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 ? (Number) value.longValue() : (Number) value.doubleValue();
    }

    private static List<Number> whole(int[] parts) {
        return Arrays.stream(parts).<Number>mapToObj(part -> (long) part).toList();
    }
}
