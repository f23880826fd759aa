/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

import java.util.List;
import java.util.Optional;
import org.metahab.hub.item.ItemType;

/**
 * What values a channel has.
 *
 * @param item the kind of item
 * @param dimension of a number with a unit: {@code Temperature}; empty otherwise
 * @param unit the unit of its states as the hub writes it: {@code °C}; empty for none
 * @param range the numbers it takes
 * @param options the texts it takes; empty for any
 * @param readOnly whether it takes no commands
 */
public record ChannelType(
        ItemType item, String dimension, String unit, Optional<Range> range, List<String> options, boolean readOnly) {

    public ChannelType {
        options = List.copyOf(options);
    }

    /** Any value of a kind of item that can be commanded. */
    public static ChannelType of(ItemType item) {
        return new ChannelType(item, "", "", Optional.empty(), List.of(), false);
    }

    /** Some of these texts. */
    public static ChannelType choice(List<String> options) {
        return new ChannelType(ItemType.STRING, "", "", Optional.empty(), options, false);
    }

    /** The same without commands, or with them. */
    public ChannelType withReadOnly(boolean value) {
        return new ChannelType(item, dimension, unit, range, options, value);
    }

    /** The same within a range. */
    public ChannelType within(Range newRange) {
        return new ChannelType(item, dimension, unit, Optional.of(newRange), options, readOnly);
    }

    /** Item type and dimension as written in files and events: {@code Number:Temperature}. */
    public String label() {
        return dimension.isEmpty() ? item.label() : item.label() + ":" + dimension;
    }

    /**
     * The numbers that a channel takes, in its unit.
     *
     * @param minimum the least
     * @param maximum the greatest
     * @param step between neighbours; 0 when any number in between is taken
     */
    public record Range(double minimum, double maximum, double step) {

        /** @throws IllegalArgumentException when the bounds are not in order */
        public Range {
            if (!(minimum <= maximum)) {
                throw new IllegalArgumentException("A range from " + minimum + " to " + maximum + " is empty");
            }
        }
    }
}
