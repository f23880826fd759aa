/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.store;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A channel of a thing, as it is remembered.
 *
 * @param identities by which announcements of it are recognised: a convention's id, a space, and its identity there; at
 *     most one for each convention
 * @param point which value of the device it shows, by which conventions that are new to it recognise it; may be empty
 * @param id the last part of its uid
 * @param label what it was announced as; empty when it is called like its thing
 * @param itemType type of item, with dimension
 * @param readOnly whether it takes no commands
 * @param item the name of its item; empty when it never had one
 * @param gone whether it was withdrawn: its name is kept for its return
 */
public record StoredChannel(
        Set<String> identities,
        String point,
        String id,
        String label,
        String itemType,
        boolean readOnly,
        String item,
        boolean gone) {

    public StoredChannel {
        identities = Set.copyOf(identities);
    }

    /** The same with that item. */
    public StoredChannel withItem(String name) {
        return new StoredChannel(identities, point, id, label, itemType, readOnly, name, gone);
    }

    /** The same, withdrawn. */
    public StoredChannel withdrawn() {
        return new StoredChannel(identities, point, id, label, itemType, readOnly, item, true);
    }

    /** The same, recognised by these identities as well. */
    public StoredChannel withIdentities(Set<String> more) {
        Set<String> all = new LinkedHashSet<>(identities);
        more.stream().filter(identity -> !isKnownTo(conventionOf(identity))).forEach(all::add);
        return new StoredChannel(all, point, id, label, itemType, readOnly, item, gone);
    }

    /** The same with another id. */
    public StoredChannel withId(String newId) {
        return new StoredChannel(identities, point, newId, label, itemType, readOnly, item, gone);
    }

    /** Whether a convention has announced it. */
    public boolean isKnownTo(String convention) {
        return identities.stream().anyMatch(identity -> conventionOf(identity).equals(convention));
    }

    private static String conventionOf(String identity) {
        return identity.substring(0, Math.max(0, identity.indexOf(' ')));
    }
}
