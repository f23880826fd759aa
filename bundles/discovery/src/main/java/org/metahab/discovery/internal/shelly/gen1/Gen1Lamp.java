/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.gen1;

import org.metahab.discovery.internal.shelly.point.FieldMapping;
import org.metahab.discovery.internal.shelly.point.Lamp;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.hub.item.ItemType;

/**
 * A lamp of the first generation.
 *
 * @param topic of the lamp: {@code shellies/ID/color/0}
 * @param brightness the field that dims it: {@code gain} of a coloured lamp
 */
record Gen1Lamp(String topic, String brightness) implements Lamp {

    private static final String ON = "ison";

    static TopicPoint.CommandsOf dimmer(String part) {
        return (device, number) -> Lamp.writer(
                ItemType.DIMMER, new Gen1Lamp(device + part + "/" + number, "brightness"), ON, "brightness");
    }

    /** Dims a coloured lamp by what counts in its present mode. */
    static FieldMapping.Writer color(String device, int number) {
        String topic = device + "color/" + number;
        FieldMapping.Writer colored = Lamp.writer(ItemType.COLOR, new Gen1Lamp(topic, "gain"), ON, "gain");
        FieldMapping.Writer white = Lamp.writer(ItemType.COLOR, new Gen1Lamp(topic, "brightness"), ON, "brightness");
        return (command, known) -> known.text("mode").filter("white"::equals).isPresent()
                ? white.write(command, known)
                : colored.write(command, known);
    }

    @Override
    public Outgoing turn(boolean on) {
        return Outgoing.of(topic + "/command", on ? "on" : "off");
    }

    @Override
    public Outgoing dim(int percent) {
        return Outgoing.of(topic + "/set", "{\"turn\":\"on\",\"" + brightness + "\":" + percent + "}");
    }

    @Override
    public Outgoing paint(int[] rgb, int percent) {
        return Outgoing.of(
                topic + "/set",
                "{\"turn\":\"on\",\"mode\":\"color\",\"red\":%d,\"green\":%d,\"blue\":%d,\"gain\":%d}"
                        .formatted(rgb[0], rgb[1], rgb[2], percent));
    }
}
