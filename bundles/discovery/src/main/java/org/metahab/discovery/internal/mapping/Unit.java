/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.mapping;

/**
 * A unit as the hub writes it.
 *
 * @param symbol for example {@code °C}; empty for none
 * @param dimension what it measures: {@code Temperature}; empty for none
 */
public record Unit(String symbol, String dimension) {

    /** No unit. */
    public static final Unit NONE = new Unit("", "");
}
