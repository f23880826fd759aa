/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.mapping;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.IncreaseDecrease;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/**
 * What is known of a lamp, put together from messages that each tell a part. A lamp that was only told to be on shines at
 * its last brightness, at full brightness where none is known. Only state, no functionality.
 */
public final class LightState {

    private static final BigDecimal STEP = BigDecimal.TEN;

    private final ItemType item;
    private boolean on;
    private @Nullable BigDecimal brightness;
    private BigDecimal colorBrightness = BigDecimal.valueOf(100);
    private BigDecimal hue = BigDecimal.ZERO;
    private BigDecimal saturation = BigDecimal.ZERO;

    /** @param item switch, dimmer or color */
    public LightState(ItemType item) {
        this.item = item;
    }

    public void setOn(boolean value) {
        on = value;
    }

    /**
     * A brightness of nothing is a lamp that is off.
     *
     * @param percent in [0, 100]
     */
    public void setBrightness(BigDecimal percent) {
        if (percent.signum() == 0) {
            on = false;
        } else {
            brightness = percent;
            on = true;
        }
    }

    /** The brightness of a lamp that may be off. */
    public void rememberBrightness(BigDecimal percent) {
        if (percent.signum() > 0) {
            brightness = percent;
        }
    }

    /** A colour; its brightness counts as long as the lamp doesn't tell one by itself. */
    public void setColor(Hsb color) {
        hue = color.hue();
        saturation = color.saturation();
        if (color.brightness().signum() > 0) {
            colorBrightness = color.brightness();
        }
    }

    public boolean isOn() {
        return on;
    }

    public BigDecimal brightness() {
        BigDecimal known = brightness;
        return known == null ? colorBrightness : known;
    }

    public State state() {
        return switch (item) {
            case COLOR -> new Hsb(hue, saturation, on ? brightness() : BigDecimal.ZERO);
            case DIMMER -> on ? new Percent(brightness()) : Percent.ZERO;
            default -> on ? OnOff.ON : OnOff.OFF;
        };
    }

    /** A step of ten percent from where the lamp is. */
    public Percent stepped(IncreaseDecrease direction) {
        BigDecimal now = on ? brightness() : BigDecimal.ZERO;
        BigDecimal next = direction == IncreaseDecrease.INCREASE ? now.add(STEP) : now.subtract(STEP);
        return new Percent(Colors.percent(next.doubleValue()));
    }

    /** The same colour at another brightness. */
    public Hsb at(BigDecimal percent) {
        return new Hsb(hue, saturation, percent);
    }

    /** What to throw for a command that the lamp does not take. */
    public IllegalArgumentException refusal(Command command) {
        String takes =
                switch (item) {
                    case COLOR -> "ON, OFF, percent values and colours";
                    case DIMMER -> "ON, OFF and percent values";
                    default -> "ON and OFF";
                };
        return new IllegalArgumentException("it takes " + takes + ", not " + command.text());
    }
}
