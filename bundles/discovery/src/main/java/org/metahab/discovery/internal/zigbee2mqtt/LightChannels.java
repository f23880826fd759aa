/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/** Makes the channels of a lamp: one for on, off, brightness and colour together, one for the colour temperature. */
final class LightChannels {

    private static final String EQUIPMENT = "Lightbulb";
    private static final List<String> MAIN = List.of("state", "brightness", "color_hs", "color_xy", "color_temp");

    private final ChannelBook book;

    LightChannels(ChannelBook book) {
        this.book = book;
    }

    void add(Expose light) {
        LampFormat format = LampFormat.of(light);
        ItemType item = format.item();
        String id = ChannelBook.id(light);
        book.add(
                id,
                ChannelBook.label("", light.endpoint()),
                ChannelType.of(item),
                new Semantics(item == ItemType.SWITCH ? "Switch" : "Control", "Light", EQUIPMENT),
                Category.PRIMARY,
                new Lamp(book.place(), format));
        light.feature("color_temp").ifPresent(feature -> addColorTemperature(light, feature));
        light.feature("color_xy").ifPresent(feature -> addExactColor(light, feature));
        GeneralChannels others = new GeneralChannels(book, EQUIPMENT);
        light.features().stream()
                .filter(feature -> !MAIN.contains(feature.name()))
                .forEach(others::add);
    }

    private void addColorTemperature(Expose light, Expose feature) {
        ColorTemperature temperature = ColorTemperature.of(feature);
        book.add(
                feature.property(),
                ChannelBook.label("Colour temperature", light.endpoint()),
                temperature.type().withReadOnly(feature.isReadOnly()),
                new Semantics("Control", "ColorTemperature", EQUIPMENT),
                Category.PRIMARY,
                new PropertyChannel(
                                book.place(),
                                feature.property(),
                                temperature::read,
                                feature.isReadOnly() ? PropertyChannel.Writer.NONE : temperature::write)
                        .withPoint(book.place().point(light.endpoint(), "color_temp")));
    }

    /** The chromaticity as the lamp has it, {@code {"x":0.3127,"y":0.329}}, for those who measure or copy it. */
    private void addExactColor(Expose light, Expose feature) {
        book.add(
                feature.property() + "_xy",
                ChannelBook.label("Chromaticity", light.endpoint()),
                ChannelType.of(ItemType.STRING).withReadOnly(feature.isReadOnly()),
                new Semantics("Control", "", EQUIPMENT),
                Category.CONFIGURATION,
                new PropertyChannel(
                                book.place(),
                                feature.property(),
                                value -> Fields.of(value).flatMap(LightChannels::chromaticity),
                                feature.isReadOnly() ? PropertyChannel.Writer.NONE : Values.json(false))
                        .withPoint(book.place().point(light.endpoint(), "color.x")));
    }

    private static Optional<State> chromaticity(Fields color) {
        Optional<Object> x = color.value("x");
        Optional<Object> y = color.value("y");
        return x.isEmpty() || y.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text("{\"x\":" + JsonTrees.of(x.get()) + ",\"y\":" + JsonTrees.of(y.get()) + "}"));
    }
}
