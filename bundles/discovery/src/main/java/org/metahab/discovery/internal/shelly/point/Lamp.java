/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.point;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.IncreaseDecrease;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;

/** How a lamp is told what to do. */
public interface Lamp {

    /** Switches it. */
    Outgoing turn(boolean on);

    /**
     * Dims it and switches it on.
     *
     * @param percent in [1, 100]
     */
    Outgoing dim(int percent);

    /**
     * Paints it and switches it on.
     *
     * @param rgb red, green and blue in [0, 255], at full brightness
     * @param percent in [1, 100]
     */
    Outgoing paint(int[] rgb, int percent);

    /**
     * Commands of an item to a lamp.
     *
     * @param item dimmer or color
     * @param on the field that tells whether it shines
     * @param brightness the field that tells how much
     */
    static FieldMapping.Writer writer(ItemType item, Lamp lamp, String on, String brightness) {
        return (command, known) -> List.of(message(item, lamp, command, shining(known, on, brightness)));
    }

    private static BigDecimal shining(Fields known, String on, String brightness) {
        return known.flag(on).orElse(false)
                ? known.number(brightness).orElse(BigDecimal.valueOf(100))
                : BigDecimal.ZERO;
    }

    private static Outgoing message(ItemType item, Lamp lamp, Command command, BigDecimal now) {
        if (command instanceof OnOff onOff) {
            return lamp.turn(onOff == OnOff.ON);
        } else if (command instanceof Percent percent) {
            return dim(lamp, percent.value());
        } else if (command instanceof IncreaseDecrease direction) {
            BigDecimal step = BigDecimal.valueOf(direction == IncreaseDecrease.INCREASE ? 10 : -10);
            return dim(lamp, Colors.percent(now.add(step).doubleValue()));
        } else if (command instanceof Hsb color && item == ItemType.COLOR) {
            BigDecimal full = BigDecimal.valueOf(100);
            return color.brightness().signum() == 0
                    ? lamp.turn(false)
                    : lamp.paint(
                            Colors.toRgb(new Hsb(color.hue(), color.saturation(), full)), whole(color.brightness()));
        }
        throw new IllegalArgumentException("it takes ON, OFF, percent values"
                + (item == ItemType.COLOR ? " and colours" : "") + ", not " + command.text());
    }

    private static Outgoing dim(Lamp lamp, BigDecimal percent) {
        return percent.signum() == 0 ? lamp.turn(false) : lamp.dim(whole(percent));
    }

    private static int whole(BigDecimal percent) {
        return Math.max(1, percent.setScale(0, RoundingMode.HALF_UP).intValue());
    }
}
