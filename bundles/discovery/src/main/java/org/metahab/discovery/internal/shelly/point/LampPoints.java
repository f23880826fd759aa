/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.point;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** The points of lamps: brightness, colour, white, and colour temperature. */
public final class LampPoints {

    private static final Semantics LIGHT = new Semantics("Control", "Light", "Lightbulb");
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private LampPoints() {}

    /** A lamp that can be dimmed; its field {@code brightness} is in percent. */
    public static Point dimmer(String on) {
        return new Point(
                "",
                "Light",
                ChannelType.of(ItemType.DIMMER),
                LIGHT,
                Category.PRIMARY,
                List.of(on, "brightness"),
                fields -> fields.flag(on)
                        .map(shines -> shines
                                ? new Percent(Colors.percent(
                                        fields.number("brightness").orElse(FULL).doubleValue()))
                                : Percent.ZERO));
    }

    /**
     * A coloured lamp whose fields {@code red}, {@code green} and {@code blue} are in [0, 255] and whose {@code gain} is in
     * percent; while its {@code mode} is {@code white}, {@code brightness} counts instead.
     */
    public static Point redGreenBlue(String on) {
        return color(on, List.of("red", "green", "blue", "gain", "brightness", "mode"), fields -> {
            if (fields.text("mode").filter("white"::equals).isPresent()) {
                return new Hsb(BigDecimal.ZERO, BigDecimal.ZERO, percent(fields, "brightness"));
            }
            return paint(
                    List.of(part(fields, "red"), part(fields, "green"), part(fields, "blue")), percent(fields, "gain"));
        });
    }

    /** A coloured lamp whose field {@code rgb} holds three numbers in [0, 255], dimmed by {@code brightness}. */
    public static Point rgb(String on) {
        return color(
                on,
                List.of("rgb", "brightness"),
                fields -> paint(
                        fields.numbers("rgb").filter(rgb -> rgb.size() == 3).orElse(List.of(FULL, FULL, FULL)),
                        percent(fields, "brightness")));
    }

    /** Makes the colour of a lamp that is on. */
    private interface Paint {
        Hsb of(Fields fields);
    }

    private static Point color(String on, List<String> fields, Paint paint) {
        List<String> all = new ArrayList<>(fields);
        all.add(on);
        return new Point("", "Light", ChannelType.of(ItemType.COLOR), LIGHT, Category.PRIMARY, all, known -> {
            Optional<Boolean> shines = known.flag(on);
            return shines.map(yes -> {
                Hsb color = paint.of(known);
                return yes ? color : new Hsb(color.hue(), color.saturation(), BigDecimal.ZERO);
            });
        });
    }

    private static Hsb paint(List<BigDecimal> rgb, BigDecimal gain) {
        Hsb pure = Colors.ofRgb(
                rgb.get(0).doubleValue(), rgb.get(1).doubleValue(), rgb.get(2).doubleValue());
        double strongest =
                rgb.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(255);
        return new Hsb(pure.hue(), pure.saturation(), Colors.percent(gain.doubleValue() * strongest / 255));
    }

    private static BigDecimal part(Fields fields, String name) {
        return fields.number(name).orElse(BigDecimal.valueOf(255));
    }

    private static BigDecimal percent(Fields fields, String name) {
        return Colors.percent(fields.number(name).orElse(FULL).doubleValue());
    }

    /** The white part of a coloured lamp, in [0, most]. */
    public static Point white(int most) {
        return Points.point(
                "white",
                "White",
                ChannelType.of(ItemType.DIMMER),
                new Semantics("Control", "Light", "Lightbulb"),
                fields -> share(fields, "white", most));
    }

    /** A field in [0, most] as a share; unknown where the field holds nothing. */
    public static Optional<State> share(Fields fields, String field, int most) {
        return fields.text(field).map(text -> fields.number(field)
                .<State>map(value -> new Percent(Colors.percent(value.doubleValue() * 100 / most)))
                .orElse(UnDef.UNDEF));
    }

    /** The colour temperature in kelvins. */
    public static Point temperature(String field, double coldest, double warmest) {
        ChannelType type = new ChannelType(
                ItemType.NUMBER,
                "Temperature",
                "K",
                Optional.of(new ChannelType.Range(Math.min(coldest, warmest), Math.max(coldest, warmest), 1)),
                List.of(),
                false);
        return Points.point(
                        field,
                        "Colour temperature",
                        type,
                        new Semantics("Control", "ColorTemperature", "Lightbulb"),
                        fields -> fields.text(field).map(text -> fields.number(field)
                                .<State>map(value -> new Quantity(value, "K"))
                                .orElse(UnDef.UNDEF)))
                .named("color_temperature", "Colour temperature");
    }
}
