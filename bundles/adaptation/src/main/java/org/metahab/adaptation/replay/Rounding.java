/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

/** Keeps reports readable. */
final class Rounding {

    private Rounding() {}

    static double toFourPlaces(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
