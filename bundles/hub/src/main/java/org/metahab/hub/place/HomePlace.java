/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.place;

import java.util.Optional;

/** Where the home is, as far as people said so. */
public interface HomePlace {

    /** The home's place; empty where nobody said. It stays the same as long as this service lives. */
    Optional<Place> place();
}
