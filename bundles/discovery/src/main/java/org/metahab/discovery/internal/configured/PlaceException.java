/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.configured;

/** Something in a file is wrong; the message names the place and the remedy. */
final class PlaceException extends Exception {

    private static final long serialVersionUID = 1L;

    PlaceException(String place, String problem) {
        super(place.isEmpty() ? problem : place + ": " + problem);
    }
}
