/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.point;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;

/** The usual kinds of points; those that are not of a type that says otherwise can only be read. */
public final class Points {

    private static final String NOTHING = "null";

    private Points() {}

    /** A measured number. */
    public static Point number(String field, String label, String unit, String property) {
        return scaled(field, label, unit, property, BigDecimal.ONE);
    }

    /** A measured number whose unit is a part of that in which the device counts. */
    public static Point scaled(String field, String label, String unit, String property, BigDecimal divisor) {
        Unit known = Units.of(unit);
        ChannelType type =
                new ChannelType(ItemType.NUMBER, known.dimension(), known.symbol(), Optional.empty(), List.of(), true);
        return point(field, label, type, new Semantics("Measurement", property, "Sensor"), fields -> fields.text(field)
                .map(text -> text.equals(NOTHING)
                        ? UnDef.UNDEF
                        : number(
                                fields.number(field).orElse(BigDecimal.ZERO).divide(divisor, MathContext.DECIMAL64),
                                known)));
    }

    private static State number(BigDecimal value, Unit unit) {
        return unit.symbol().isEmpty() ? new Decimal(value) : new Quantity(value, unit.symbol());
    }

    /** Energy that the device counts in watt-minutes, in watt-hours. */
    public static Point wattMinutes(String field, String label) {
        return scaled(field, label, "Wh", "Energy", BigDecimal.valueOf(60));
    }

    /** Something that is on or off. */
    public static Point flag(String field, String label, Semantics semantics) {
        return point(field, label, ChannelType.of(ItemType.SWITCH).withReadOnly(true), semantics, fields -> fields.text(
                        field)
                .map(text -> onOff(fields.flag(field))));
    }

    /** Something that is open or closed. */
    public static Point contact(String field, String label, Semantics semantics) {
        return point(
                field, label, ChannelType.of(ItemType.CONTACT).withReadOnly(true), semantics, fields -> fields.text(
                                field)
                        .map(text -> fields.flag(field)
                                .<State>map(open -> open ? OpenClosed.OPEN : OpenClosed.CLOSED)
                                .orElse(UnDef.UNDEF)));
    }

    /** On, off, or nothing of both. */
    public static State onOff(Optional<Boolean> flag) {
        return flag.<State>map(on -> on ? OnOff.ON : OnOff.OFF).orElse(UnDef.UNDEF);
    }

    /** A text. */
    public static Point text(String field, String label, Semantics semantics) {
        return point(field, label, ChannelType.of(ItemType.STRING).withReadOnly(true), semantics, fields -> fields.text(
                        field)
                .map(text -> text.equals(NOTHING) ? UnDef.UNDEF : new Text(text)));
    }

    /** A text that tells how something is. */
    public static Point status(String field, String label) {
        return text(field, label, new Semantics("Status", "", ""));
    }

    /** What a button did. */
    public static Point event(String field, String label) {
        Point point = text(field, label, new Semantics("Status", "", "WallSwitch"));
        Point.StateOf told = fields -> fields.text(field)
                .filter(text -> !text.isEmpty() && !text.equals(NOTHING))
                .map(Text::new);
        return new Point(point.id(), label, point.type(), point.semantics(), Category.PRIMARY, List.of(field), told);
    }

    /** Something that should not be, such as smoke. */
    public static Point alarm(String field, String label, String property, String equipment) {
        return flag(field, label, new Semantics("Alarm", property, equipment));
    }

    /** Any point of one field, which also gives its id. */
    public static Point point(String field, String label, ChannelType type, Semantics semantics, Point.StateOf state) {
        return new Point(id(field), label, type, semantics, Category.PRIMARY, List.of(field), state);
    }

    private static String id(String field) {
        return field.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
