/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a channel means, in the tags of openHAB's semantic model.
 *
 * @param point {@code Measurement}, {@code Setpoint}, {@code Switch}, {@code Status}, …; empty when unknown
 * @param property {@code Temperature}, {@code Light}, {@code Power}, …; empty when unknown
 * @param equipment what a device with such a channel is: {@code Lightbulb}, {@code MotionDetector}; empty when it tells
 *     nothing
 */
public record Semantics(String point, String property, String equipment) {

    /** A point of an unknown device. */
    public static Semantics of(String point, String property) {
        return new Semantics(point, property, "");
    }

    /** Point and property, those that are known. */
    public Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        if (!point.isEmpty()) {
            tags.add(point);
        }
        if (!property.isEmpty()) {
            tags.add(property);
        }
        return tags;
    }
}
