/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.Unit;
import org.metahab.discovery.internal.mapping.Units;
import org.metahab.discovery.internal.payload.PayloadFormat;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/**
 * A resource of an object that becomes a channel.
 *
 * @param id its number
 * @param type of its values on the wire
 * @param item of its channel
 * @param unit its unit where the device names none; empty for none
 * @param writable whether it takes commands
 * @param mandatory whether each instance has it
 * @param label for people; empty when the object's says it all
 * @param semantics its tags
 * @param category whom it is for
 */
record ObjectResource(
        int id,
        ValueType type,
        ItemType item,
        String unit,
        boolean writable,
        boolean mandatory,
        String label,
        Semantics semantics,
        Category category) {

    static ObjectResource number(int id, String unit, Semantics semantics) {
        return new ObjectResource(
                id, ValueType.FLOAT, ItemType.NUMBER, unit, false, true, "", semantics, Category.PRIMARY);
    }

    static ObjectResource onOff(int id, boolean writable, Semantics semantics) {
        return new ObjectResource(
                id, ValueType.BOOLEAN, ItemType.SWITCH, "", writable, true, "", semantics, Category.PRIMARY);
    }

    /** From 0 to 100. */
    static ObjectResource level(int id, Semantics semantics) {
        return new ObjectResource(
                id, ValueType.FLOAT, ItemType.DIMMER, "", true, true, "", semantics, Category.PRIMARY);
    }

    ObjectResource optional(String name) {
        return new ObjectResource(id, type, item, unit, writable, false, name, semantics, category);
    }

    ObjectResource settable() {
        return new ObjectResource(id, type, item, unit, true, mandatory, label, semantics, category);
    }

    ObjectResource of(ValueType wire, ItemType itemType) {
        return new ObjectResource(id, wire, itemType, unit, writable, mandatory, label, semantics, category);
    }

    ObjectResource diagnostic() {
        return new ObjectResource(id, type, item, unit, writable, mandatory, label, semantics, Category.DIAGNOSTIC);
    }

    /** The unit that the device names, where the hub knows it, else the usual one. */
    Unit unit(String told) {
        Unit named = Units.of(told.equals("%RH") ? "%" : told);
        return item != ItemType.NUMBER || named.equals(Unit.NONE) ? Units.of(unit) : named;
    }

    ChannelType channelType(Unit inUnit) {
        return new ChannelType(item, inUnit.dimension(), inUnit.symbol(), Optional.empty(), List.of(), false)
                .withReadOnly(!writable);
    }

    PayloadFormat format(Unit inUnit) {
        return switch (item) {
            case SWITCH -> PayloadFormat.onOff();
            case CONTACT -> PayloadFormat.contact();
            case DIMMER -> PayloadFormat.level();
            case NUMBER -> PayloadFormat.number(inUnit);
            default -> PayloadFormat.text();
        };
    }
}
