/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.item;

import java.util.List;

/**
 * How a group's state comes from its members': {@code Group:Switch:OR(ON,OFF)}.
 *
 * @param baseType the type of the group's own state
 * @param name the function: {@code EQUALITY}, {@code OR}, {@code AND}, {@code NOR}, {@code NAND}, {@code SUM},
 *     {@code AVG}, {@code MEDIAN}, {@code MIN}, {@code MAX}, {@code COUNT}, {@code LATEST}, {@code EARLIEST}
 * @param arguments its arguments, in order; often two states
 */
public record GroupFunction(ItemType baseType, String name, List<String> arguments) {

    /** The default: all members alike, or undefined. */
    public static final String EQUALITY = "EQUALITY";

    public GroupFunction {
        arguments = List.copyOf(arguments);
    }
}
