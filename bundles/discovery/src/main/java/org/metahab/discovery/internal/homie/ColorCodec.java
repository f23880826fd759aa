/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.IncreaseDecrease;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/**
 * Colours: red, green and blue in [0, 255]; hue in [0, 360] with saturation and value in [0, 100]; or x and y of CIE 1931.
 *
 * @param forms those that the device takes, the one that it likes best first
 * @param tagged whether payloads begin with their form, as in version 5
 */
record ColorCodec(List<Form> forms, boolean tagged) implements Codec {

    enum Form {
        RGB,
        HSV,
        XYZ
    }

    ColorCodec {
        forms = List.copyOf(forms);
    }

    /** The forms of a {@code $format}; red, green and blue where there are none. */
    static List<Form> forms(String format) {
        List<Form> forms = new ArrayList<>();
        for (String name : format.toLowerCase(Locale.ROOT).split(",")) {
            switch (name.strip()) {
                case "rgb" -> forms.add(Form.RGB);
                case "hsv", "hsb" -> forms.add(Form.HSV);
                case "xyz", "xy" -> forms.add(Form.XYZ);
                default -> {}
            }
        }
        return forms.isEmpty() ? List.of(Form.RGB) : forms;
    }

    @Override
    public ChannelType type() {
        return ChannelType.of(ItemType.COLOR);
    }

    @Override
    public State read(String payload) {
        String[] parts = payload.strip().split(",");
        List<Form> named =
                Character.isLetter(payload.isBlank() ? ' ' : payload.strip().charAt(0)) ? forms(parts[0]) : List.of();
        Form form = named.isEmpty() ? forms.get(0) : named.get(0);
        int first = named.isEmpty() ? 0 : 1;
        int wanted = form == Form.XYZ ? 2 : 3;
        if (parts.length < first + wanted) {
            throw new IllegalArgumentException(StateParsers.shown(payload) + " is no colour of " + form);
        }
        double[] numbers = new double[wanted];
        for (int i = 0; i < wanted; i++) {
            numbers[i] = StateParsers.decimal(parts[first + i].strip()).doubleValue();
        }
        return switch (form) {
            case RGB -> Colors.ofRgb(numbers[0], numbers[1], numbers[2]);
            case HSV -> Colors.hsb(numbers[0], numbers[1], numbers[2]);
            case XYZ -> Colors.ofXy(numbers[0], numbers[1]);
        };
    }

    @Override
    public String write(Command command, State now) {
        Hsb color = color(command, now instanceof Hsb known ? known : Hsb.of(0, 0, 0));
        Form form = forms.get(0);
        String numbers =
                switch (form) {
                    case RGB -> {
                        int[] rgb = Colors.toRgb(color);
                        yield rgb[0] + "," + rgb[1] + "," + rgb[2];
                    }
                    case HSV -> whole(color.hue()) + "," + whole(color.saturation()) + "," + whole(color.brightness());
                    case XYZ -> {
                        double[] xy = Colors.toXy(color);
                        yield plain(xy[0]) + "," + plain(xy[1]);
                    }
                };
        return tagged ? form.name().toLowerCase(Locale.ROOT) + "," + numbers : numbers;
    }

    private static Hsb color(Command command, Hsb now) {
        if (command instanceof Hsb color) {
            return color;
        } else if (command instanceof OnOff onOff) {
            return at(now, onOff == OnOff.OFF ? BigDecimal.ZERO : BigDecimal.valueOf(100));
        } else if (command instanceof Percent percent) {
            return at(now, percent.value());
        } else if (command instanceof IncreaseDecrease direction) {
            int step = direction == IncreaseDecrease.INCREASE ? 10 : -10;
            return at(now, Colors.percent(now.brightness().doubleValue() + step));
        }
        throw new IllegalArgumentException("it takes ON, OFF, percent values and colours, not " + command.text());
    }

    private static Hsb at(Hsb color, BigDecimal brightness) {
        return new Hsb(color.hue(), color.saturation(), brightness);
    }

    private static String whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
