/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.thing;

import java.util.Collection;
import java.util.Optional;

/** The things of the hub, as a service of whoever discovers them. Safe for use by several threads. */
public interface ThingRegistry {

    /** All approved things. */
    Collection<Thing> things();

    /** The thing with that uid. */
    Optional<Thing> thing(String uid);

    /** Forgets a thing and removes its items; it comes back to the inbox when it announces itself again. */
    boolean remove(String uid);
}
