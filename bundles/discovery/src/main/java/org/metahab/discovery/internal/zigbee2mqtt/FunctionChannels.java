/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.ArrayList;
import java.util.List;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;

/** Makes channels of all functions of a device, each by its kind. */
final class FunctionChannels {

    private static final List<String> GENERAL = List.of("binary", "numeric", "enum", "text", "composite", "list");

    private final ChannelBook book;
    private final String switchEquipment;
    private final List<String> unknown = new ArrayList<>();

    /** @param switchEquipment what a device with switches is */
    FunctionChannels(ChannelBook book, String switchEquipment) {
        this.book = book;
        this.switchEquipment = switchEquipment;
    }

    /** Functions of kinds that nobody knows here. */
    List<String> unknown() {
        return unknown;
    }

    void add(Expose expose) {
        switch (expose.kind()) {
            case "light" -> new LightChannels(book).add(expose);
            case "cover" -> new CoverChannels(book).add(expose);
            case "fan" -> new FanChannels(book).add(expose);
            case "switch" -> addParts(expose, new Semantics("Switch", "Power", switchEquipment));
            case "lock" -> addParts(expose, new Semantics("Switch", "", "Lock"));
            case "climate" -> addParts(expose, new Semantics("Switch", "Power", "HVAC"));
            default -> addGeneral(expose);
        }
    }

    private void addGeneral(Expose expose) {
        if (GENERAL.contains(expose.kind())) {
            new GeneralChannels(book, "").add(expose);
        } else {
            unknown.add(expose.kind());
            GeneralChannels parts = new GeneralChannels(book, "");
            expose.features().forEach(parts::add);
        }
    }

    /** The binary state is the main channel, the other features speak for themselves. */
    private void addParts(Expose expose, Semantics main) {
        GeneralChannels others = new GeneralChannels(book, main.equipment());
        for (Expose feature : expose.features()) {
            if (feature.name().equals("state") && feature.kind().equals("binary")) {
                addState(book, expose, feature, main);
            } else {
                others.add(feature);
            }
        }
    }

    static void addState(ChannelBook book, Expose expose, Expose state, Semantics semantics) {
        book.add(
                ChannelBook.id(expose),
                ChannelBook.label("", expose.endpoint()),
                ChannelType.of(ItemType.SWITCH).withReadOnly(state.isReadOnly()),
                semantics,
                Category.PRIMARY,
                new PropertyChannel(
                                book.place(),
                                state.property(),
                                Values.oneOf(state, OnOff.ON, OnOff.OFF),
                                state.isReadOnly() ? PropertyChannel.Writer.NONE : Values.onOff(state))
                        .whenAsked(state.has(Expose.GET)));
    }
}
