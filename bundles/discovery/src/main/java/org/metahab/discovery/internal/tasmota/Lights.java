/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.NumberRange;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Text;

/** Lights by their kind ({@code lt_st}): 1 dimmer, 2 cold and warm white, 3 RGB, 4 RGB and white, 5 RGB, cold and warm. */
final class Lights {

    private static final int SEPARATE_CHANNELS = 68;
    private static final int REDUCED_WHITES = 82;
    private static final int COLD_WARM = 2;
    private static final int RGB = 3;
    private static final int RGBW = 4;
    private static final int RGBCW = 5;
    private static final String KELVIN = "K";
    /** The colour temperatures of white lamps. */
    static final NumberRange WHITES = whites(153, 500);

    private static final List<String> SCHEMES = List.of("Solid", "Wake up", "Cycle up", "Cycle down", "Random");
    private static final double MEGA = 1_000_000;

    private final ChannelList channels;
    private final Place place;
    private final String label;

    private Lights(ChannelList channels, Place place, String label) {
        this.channels = channels;
        this.place = place;
        this.label = label;
    }

    /**
     * Which light of a device it is.
     *
     * @param output its number among all outputs, from 1 on
     * @param index its number among the lights, from 0 on
     * @param alone whether it is the only output
     */
    record Place(int output, int index, boolean alone) {}

    static void describe(ChannelList channels, Place place, String label) {
        new Lights(channels, place, label).describe();
    }

    private void describe() {
        int kind = channels.device().fields().number("lt_st", 0);
        boolean linked = channels.device().fields().number("lk", 1) != 0;
        if (channels.device().option(SEPARATE_CHANNELS)) {
            String channel = "Channel" + place.output();
            main(ItemType.DIMMER, channel, channel);
        } else if (!linked && kind >= RGBW && place.index() == 0) {
            main(ItemType.COLOR, "Dimmer1", "Dimmer1");
        } else if (!linked && kind >= RGBW) {
            main(ItemType.DIMMER, "Dimmer2", "Dimmer2");
            if (kind == RGBCW) {
                whites();
            }
        } else {
            linked(kind);
        }
    }

    private void linked(int kind) {
        boolean tuya = channels.device().fields().flag("ty");
        main(
                kind == 0 ? ItemType.SWITCH : kind >= RGB ? ItemType.COLOR : ItemType.DIMMER,
                tuya ? "Dimmer3" : "Dimmer",
                "Dimmer");
        if (kind == COLD_WARM || kind == RGBCW) {
            whites();
        }
        if (kind == RGBW || kind == RGBCW) {
            white();
        }
        if (kind >= RGB) {
            scheme();
        }
    }

    /** What its colours do by themselves; addressable strips have further schemes, which have numbers only. */
    private void scheme() {
        channels.add(
                "scheme" + place.output(),
                name("Scheme"),
                ChannelType.choice(SCHEMES),
                new Semantics("Control", "", "Lightbulb"),
                Category.PRIMARY,
                mapping("Scheme", Lights::schemeOf, Lights::scheme));
    }

    private static Reading schemeOf(Object value) {
        int number = Parsers.number(value).intValue();
        return Reading.of(new Text(number >= 0 && number < SCHEMES.size() ? SCHEMES.get(number) : "" + number));
    }

    private static String scheme(Command command) {
        int number = SCHEMES.indexOf(command.text());
        if (number >= 0 || command.text().matches("\\d{1,3}")) {
            return number >= 0 ? String.valueOf(number) : command.text();
        }
        throw new IllegalArgumentException("it takes one of " + SCHEMES + " or a number, not " + command.text());
    }

    private void main(ItemType item, String command, String told) {
        TasmotaLight light = new TasmotaLight(item, channels.device(), place, command, told);
        channels.add(
                "power" + place.output(),
                label,
                ChannelType.of(item),
                new Semantics(item == ItemType.SWITCH ? "Switch" : "Control", "Light", "Lightbulb"),
                Category.PRIMARY,
                light);
    }

    /** How warm the white is: kelvin for people, mireds for the device. */
    private void whites() {
        boolean reduced = channels.device().option(REDUCED_WHITES);
        NumberRange kelvin = reduced ? whites(200, 380) : WHITES;
        channels.add(
                "ct" + place.output(),
                name("Colour temperature"),
                new ChannelType(ItemType.NUMBER, "Temperature", KELVIN, Optional.empty(), List.of(), false)
                        .within(kelvin.described(1)),
                new Semantics("Setpoint", "ColorTemperature", "Lightbulb"),
                Category.PRIMARY,
                mapping("CT", Lights::kelvin, command -> mired(kelvin.of(command))));
    }

    private static NumberRange whites(int coldest, int warmest) {
        return new NumberRange(Math.ceil(MEGA / warmest), Math.floor(MEGA / coldest), KELVIN);
    }

    static Reading kelvin(Object value) {
        double mired = Parsers.number(value).doubleValue();
        return mired > 0 ? Reading.of(new Quantity(inverse(mired), KELVIN)) : Reading.NOTHING;
    }

    /** The device's number for a colour temperature. */
    static String mired(BigDecimal kelvin) {
        return inverse(kelvin.doubleValue()).toPlainString();
    }

    private static BigDecimal inverse(double value) {
        return BigDecimal.valueOf(MEGA / value).setScale(0, RoundingMode.HALF_UP);
    }

    private void white() {
        channels.add(
                "white" + place.output(),
                name("White"),
                ChannelType.of(ItemType.DIMMER),
                new Semantics("Control", "Light", "Lightbulb"),
                Category.PRIMARY,
                mapping("White", Parsers.percents(), Lights::percent));
    }

    private static String percent(Command command) {
        if (command instanceof OnOff onOff) {
            return onOff == OnOff.ON ? "100" : "0";
        } else if (command instanceof Percent percent) {
            return percent.value().setScale(0, RoundingMode.HALF_UP).toPlainString();
        }
        throw new IllegalArgumentException("it takes ON, OFF and percent values, not " + command.text());
    }

    /** Makes the payload of a command. */
    private interface Payload {
        String of(Command command);
    }

    private ValueMapping mapping(String key, ValueMapping.Parser parser, Payload payload) {
        Topics topics = channels.topics();
        List<Source> sources = new ArrayList<>(
                List.of(Source.of(topics.state(), key), Source.of(topics.stateAnswer(), "StatusSTS", key)));
        for (String topic : topics.answers(TasmotaLight.COMMANDS)) {
            sources.add(Source.of(topic, key));
        }
        ValueMapping.Writer writer = command -> List.<Outgoing>of(topics.send(key, payload.of(command)));
        return new ValueMapping(sources, parser, writer, List.of(topics.askState()));
    }

    private String name(String part) {
        return label.isEmpty() ? part : label + " " + part;
    }
}
