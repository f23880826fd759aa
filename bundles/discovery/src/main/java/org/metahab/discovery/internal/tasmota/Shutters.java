/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.metahab.discovery.internal.mapping.Colors;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.StopMove;
import org.metahab.hub.value.UpDown;

/** Shutters, each moved by two relays side by side. The device counts how far they are open, the hub how far closed. */
final class Shutters {

    private static final int INVERTED = 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ChannelList channels;
    private final Topics topics;
    private final int number;

    private Shutters(ChannelList channels, int number) {
        this.channels = channels;
        this.topics = channels.topics();
        this.number = number;
    }

    static void describe(ChannelList channels) {
        List<Integer> kinds = channels.device().fields().numbers("rl");
        int number = 0;
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i) == Relays.SHUTTER) {
                if (i + 1 < kinds.size() && kinds.get(i + 1) == Relays.SHUTTER) {
                    number++;
                    new Shutters(channels, number).describe(i);
                    i++;
                } else {
                    channels.refuse("rl" + (i + 1), "a shutter needs two relays, but output " + (i + 2) + " is none");
                }
            }
        }
    }

    private void describe(int relay) {
        int options = entry(channels.device().fields().numbers("sho"), number - 1);
        boolean inverted = (options & INVERTED) != 0;
        String label = channels.device().friendlyName(relay, number == 1 ? "" : "Shutter " + number);
        channels.add(
                "shutter" + number,
                label,
                ChannelType.of(ItemType.ROLLERSHUTTER),
                new Semantics("Control", "Opening", "Blinds"),
                Category.PRIMARY,
                new ValueMapping(
                        positions(),
                        value -> Reading.of(closed(value, inverted)),
                        command -> List.of(move(command, inverted)),
                        List.of(topics.askSensors())));
        tilt(label);
    }

    private static int entry(List<Integer> numbers, int index) {
        return index < numbers.size() ? numbers.get(index) : 0;
    }

    private List<Source> positions() {
        List<Source> sources = new ArrayList<>(sources("Position"));
        sources.add(Source.of(topics.status() + "SHUTTER" + number, "Shutter" + number, "Position")
                .orPlain());
        return sources;
    }

    private List<Source> sources(String key) {
        String name = "Shutter" + number;
        List<Source> sources = new ArrayList<>(List.of(
                Source.of(topics.sensor(), name, key),
                Source.of(topics.sensorAnswer(), "StatusSNS", name, key),
                Source.of(topics.state(), name, key)));
        for (String topic : topics.answers("SHUTTER", "SHUTTERPOSITION" + number, "SHUTTERPOSITION")) {
            sources.add(Source.of(topic, name, key));
        }
        return sources;
    }

    private static Percent closed(Object value, boolean inverted) {
        BigDecimal told = Colors.percent(Parsers.number(value).doubleValue());
        return new Percent(inverted ? told : HUNDRED.subtract(told));
    }

    private Outgoing move(Command command, boolean inverted) {
        if (command instanceof UpDown direction) {
            return topics.send((direction == UpDown.UP ? "ShutterOpen" : "ShutterClose") + number, "");
        } else if (command == StopMove.STOP) {
            return topics.send("ShutterStop" + number, "");
        } else if (command instanceof Percent percent) {
            BigDecimal position = inverted ? percent.value() : HUNDRED.subtract(percent.value());
            return topics.send("ShutterPosition" + number, whole(position));
        }
        throw new IllegalArgumentException("it takes UP, DOWN, STOP and percent values, not " + command.text());
    }

    /** Slats that turn from one angle to another ({@code sht}: least, greatest, duration). */
    private void tilt(String label) {
        List<Object> all = channels.device().fields().list("sht");
        if (number > all.size() || !(all.get(number - 1) instanceof List<?> angles) || angles.size() < 2) {
            return;
        }
        if (angles.get(0) instanceof Long least && angles.get(1) instanceof Long greatest && least < greatest) {
            Tilt tilt = new Tilt(least, greatest);
            channels.add(
                    "tilt" + number,
                    label.isEmpty() ? "Tilt" : label + " Tilt",
                    ChannelType.of(ItemType.DIMMER),
                    Semantics.of("Control", "Tilt"),
                    Category.PRIMARY,
                    new ValueMapping(
                            sources("Tilt"),
                            value -> Reading.of(tilt.percent(value)),
                            command -> List.of(topics.send("ShutterTilt" + number, tilt.angle(command))),
                            List.of(topics.askSensors())));
        }
    }

    /** Angles as a share of the way from the least to the greatest. */
    private record Tilt(double least, double greatest) {

        Percent percent(Object value) {
            double angle = Parsers.number(value).doubleValue();
            return new Percent(Colors.percent((angle - least) / (greatest - least) * 100));
        }

        String angle(Command command) {
            double share;
            if (command instanceof Percent percent) {
                share = percent.value().doubleValue() / 100;
            } else if (command instanceof OnOff onOff) {
                share = onOff == OnOff.ON ? 1 : 0;
            } else {
                throw new IllegalArgumentException("it takes percent values, not " + command.text());
            }
            return whole(BigDecimal.valueOf(least + share * (greatest - least)));
        }
    }

    private static String whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
