/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.thing;

import java.util.Collection;
import java.util.Optional;

/** Devices that were found but are not things of the hub yet, and questions about things. Safe for use by several threads. */
public interface Inbox {

    /** Waiting and ignored entries. */
    Collection<InboxEntry> entries();

    /**
     * Makes the entry a thing and creates its items; for a question, says yes.
     *
     * @param label what to call it; empty for the announced label, or to leave a known thing's as it is
     * @return the thing; empty when there is no such entry
     */
    Optional<Thing> approve(String thingUid, String label);

    /** Hides the entry, now and when it is found again; false when there is no such entry. */
    boolean ignore(String thingUid);

    /** Shows an ignored entry as new again; false when there is no such entry. */
    boolean unignore(String thingUid);

    /** Drops the entry until it is found again; false when there is no such entry. */
    boolean remove(String thingUid);
}
