/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.point;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.value.State;

/**
 * A value of a device, wherever it comes from.
 *
 * @param id added to that of its part; empty for what the part is there for
 * @param label for people
 * @param fields those that its state depends on
 * @param state its state by the fields that are known
 */
public record Point(
        String id,
        String label,
        ChannelType type,
        Semantics semantics,
        Category category,
        List<String> fields,
        StateOf state) {

    public Point {
        fields = List.copyOf(fields);
    }

    /** Makes a state of fields. */
    @FunctionalInterface
    public interface StateOf {

        /**
         * The state; empty when the fields don't tell it.
         *
         * @throws IllegalArgumentException when a field is none of what is expected; the message names it
         */
        Optional<State> of(Fields known);
    }

    /** The same for whoever looks after the device. */
    public Point diagnostic() {
        return new Point(id, label, type, semantics, Category.DIAGNOSTIC, fields, state);
    }

    /** The same with another type. */
    public Point withType(ChannelType other) {
        return new Point(id, label, other, semantics, category, fields, state);
    }

    /** The same under another name. */
    public Point named(String newId, String newLabel) {
        return new Point(newId, newLabel, type, semantics, category, fields, state);
    }

    /** Whether any field of it was told. */
    public boolean isToldBy(Fields told) {
        return fields.stream().anyMatch(told::has);
    }
}
