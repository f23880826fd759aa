/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/**
 * Switches and buttons that are not tied to a relay (SetOption114 and 73): only those does a device announce, switches by
 * their mode ({@code swc}), buttons by 1 ({@code btn}).
 */
final class Inputs {

    /** Modes in which a switch is on or off for as long as it is held there (SwitchMode). */
    private static final Set<Integer> LASTING = Set.of(1, 2, 9, 10, 15, 16);

    /** Modes of motion sensors, which only tell that there was something. */
    private static final Set<Integer> PULSES = Set.of(13, 14);

    private static final List<String> PRESSES = List.of("SINGLE", "DOUBLE", "TRIPLE", "QUAD", "PENTA", "HOLD", "CLEAR");

    private final ChannelList channels;
    private final Topics topics;

    private Inputs(ChannelList channels) {
        this.channels = channels;
        this.topics = channels.topics();
    }

    static void describe(ChannelList channels) {
        Inputs inputs = new Inputs(channels);
        List<Integer> switches = channels.device().fields().numbers("swc");
        for (int i = 0; i < switches.size(); i++) {
            if (switches.get(i) >= 0) {
                inputs.toggle(i, switches.get(i));
            }
        }
        List<Integer> buttons = channels.device().fields().numbers("btn");
        for (int i = 0; i < buttons.size(); i++) {
            if (buttons.get(i) > 0) {
                inputs.button(i + 1);
            }
        }
    }

    /** Whether a key of the sensors' message belongs to a switch that is announced. */
    static boolean isSwitch(Announcement device, String key) {
        List<Integer> modes = device.fields().numbers("swc");
        return IntStream.range(0, modes.size())
                .anyMatch(i -> modes.get(i) >= 0 && key(device, i).equals(key));
    }

    private static String key(Announcement device, int index) {
        return device.entry("swn", index).orElse("Switch" + (index + 1));
    }

    private void toggle(int index, int mode) {
        Optional<String> name = channels.device().entry("swn", index);
        String key = key(channels.device(), index);
        String label = name.orElse("Switch " + (index + 1));
        String on = channels.device().on();
        String off = channels.device().off();
        if (LASTING.contains(mode)) {
            List<Source> sources = actions("SWITCH" + (index + 1), key);
            sources.add(Source.of(topics.sensor(), key));
            sources.add(Source.of(topics.sensorAnswer(), "StatusSNS", key));
            channels.add(
                    "switch" + (index + 1),
                    label,
                    ChannelType.of(ItemType.SWITCH).withReadOnly(true),
                    Semantics.of("Status", ""),
                    Category.PRIMARY,
                    ValueMapping.readOnly(sources, Parsers.onOff(on, off), List.of(topics.askSensors())));
        } else if (PULSES.contains(mode)) {
            channels.add(
                    "switch" + (index + 1),
                    label,
                    ChannelType.of(ItemType.SWITCH).withReadOnly(true),
                    new Semantics("Status", "Presence", "MotionDetector"),
                    Category.PRIMARY,
                    ValueMapping.readOnly(actions("SWITCH" + (index + 1), key), Parsers.pulses(on, off), List.of()));
        } else {
            press("switch" + (index + 1), label, List.of(), actions("SWITCH" + (index + 1), key));
        }
    }

    private void button(int number) {
        press("button" + number, "Button " + number, PRESSES, actions("BUTTON" + number, "Button" + number));
    }

    private void press(String id, String label, List<String> options, List<Source> sources) {
        channels.add(
                id,
                label,
                ChannelType.choice(options).withReadOnly(true),
                new Semantics("Status", "", "WallSwitch"),
                Category.PRIMARY,
                ValueMapping.readOnly(sources, Parsers.actions(), List.of()));
    }

    private List<Source> actions(String command, String key) {
        List<Source> sources = new ArrayList<>();
        topics.answers(command).forEach(topic -> sources.add(Source.of(topic, key, "Action")));
        return sources;
    }
}
