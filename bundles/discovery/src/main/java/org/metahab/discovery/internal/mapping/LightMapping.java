/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.mapping;

import java.util.List;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.IncreaseDecrease;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;

/** What the schemas of lights share: which commands there are. */
public abstract class LightMapping implements ChannelMapping {

    private final ItemType item;
    private final LightState light;

    protected LightMapping(ItemType item) {
        this.item = item;
        this.light = new LightState(item);
    }

    protected final LightState light() {
        return light;
    }

    protected abstract List<Outgoing> switchTo(boolean on);

    /** @param percent above zero */
    protected abstract List<Outgoing> dimTo(Percent percent);

    /** @param color its brightness is above zero */
    protected abstract List<Outgoing> colorTo(Hsb color);

    @Override
    public final List<Outgoing> write(Command command) {
        if (command instanceof OnOff onOff) {
            return switchTo(onOff == OnOff.ON);
        } else if (command instanceof Percent percent && item != ItemType.SWITCH) {
            return percent.equals(Percent.ZERO) ? switchTo(false) : dimTo(percent);
        } else if (command instanceof IncreaseDecrease direction && item != ItemType.SWITCH) {
            return write(light.stepped(direction));
        } else if (command instanceof Hsb color && item == ItemType.COLOR) {
            return color.brightness().signum() == 0 ? switchTo(false) : colorTo(color);
        }
        throw light.refusal(command);
    }
}
