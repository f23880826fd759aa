/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;

/** The outputs of a device: relays, lights and a fan ({@code rl}, {@code if}). */
final class Relays {

    private static final int NONE = 0;
    private static final int RELAY = 1;
    private static final int LIGHT = 2;
    static final int SHUTTER = 3;
    private static final int RELAYS_AS_LIGHTS = 30;
    private static final int MAX_FAN_SPEED = 3;

    private final ChannelList channels;
    private final Announcement device;
    private final List<Integer> kinds;
    private final boolean alone;

    private Relays(ChannelList channels) {
        this.channels = channels;
        this.device = channels.device();
        this.kinds = device.fields().numbers("rl");
        this.alone = kinds.stream().filter(kind -> kind != NONE).count() < 2;
    }

    static void describe(ChannelList channels) {
        new Relays(channels).describe();
    }

    private void describe() {
        boolean fan = device.fields().flag("if");
        int firstLight = kinds.indexOf(LIGHT);
        for (int i = 0; i < kinds.size(); i++) {
            String name = device.friendlyName(i, alone ? "" : "Output " + (i + 1));
            switch (kinds.get(i)) {
                case RELAY -> relay(i + 1, name, device.option(RELAYS_AS_LIGHTS) || fan && i == 0);
                case LIGHT -> {
                    if (fan && i == 0) {
                        relay(1, name, true);
                    } else {
                        Lights.describe(channels, new Lights.Place(i + 1, i - firstLight, alone), name);
                    }
                }
                case NONE, SHUTTER -> {}
                default -> channels.refuse("rl" + (i + 1), "there is no kind " + kinds.get(i) + " of outputs");
            }
        }
        if (fan) {
            fan();
        }
    }

    private void relay(int number, String label, boolean light) {
        channels.add(
                "power" + number,
                label,
                ChannelType.of(ItemType.SWITCH),
                light ? new Semantics("Switch", "Light", "Lightbulb") : Semantics.of("Switch", "Power"),
                Category.PRIMARY,
                new ValueMapping(
                        sources(device.topics(), number, alone),
                        Parsers.onOff(device.on(), device.off()),
                        command -> List.of(toggle(number, command)),
                        List.of(device.topics().askState())));
    }

    /**
     * Where it is told whether an output is on.
     *
     * @param alone whether it is the only one, whose number may be left out
     */
    static List<Source> sources(Topics topics, int number, boolean alone) {
        String name = "POWER" + number;
        List<Source> sources = new ArrayList<>();
        for (String key : alone ? List.of("POWER", name) : List.of(name)) {
            sources.add(Source.of(topics.state(), key));
            sources.add(Source.of(topics.stateAnswer(), "StatusSTS", key));
            if (!topics.answersByName()) {
                sources.add(Source.of(topics.status() + "RESULT", key));
            }
            sources.add(Source.of(topics.status() + key, key).orPlain());
        }
        return sources;
    }

    private Outgoing toggle(int number, Command command) {
        if (command instanceof OnOff onOff) {
            return device.topics().send("POWER" + number, onOff == OnOff.ON ? device.on() : device.off());
        }
        throw new IllegalArgumentException("it takes ON and OFF, not " + command.text());
    }

    private void fan() {
        Topics topics = device.topics();
        List<Source> sources = new ArrayList<>(List.of(
                Source.of(topics.state(), "FanSpeed"), Source.of(topics.stateAnswer(), "StatusSTS", "FanSpeed")));
        topics.answers("FANSPEED").forEach(topic -> sources.add(Source.of(topic, "FanSpeed")));
        channels.add(
                "fan",
                "Fan speed",
                ChannelType.of(ItemType.NUMBER).within(new ChannelType.Range(0, MAX_FAN_SPEED, 1)),
                new Semantics("Control", "", "Fan"),
                Category.PRIMARY,
                new ValueMapping(sources, Parsers.numbers(""), this::fanSpeed, List.of(topics.askState())));
    }

    private List<Outgoing> fanSpeed(Command command) {
        BigDecimal speed = new NumberRange(0, MAX_FAN_SPEED, "").of(command);
        return List.of(device.topics().send("FanSpeed", String.valueOf(speed.intValue())));
    }
}
