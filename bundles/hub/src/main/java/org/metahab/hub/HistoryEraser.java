/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

import java.time.Instant;
import java.util.function.Predicate;
import org.metahab.hub.event.TimedEvent;

/** Forgets parts of the history, for good. A service of hosts that keep the history themselves. */
public interface HistoryEraser {

    /**
     * Forgets the commands to an item and its state changes. The item's present state stays.
     *
     * @param item the item's name; empty for all items
     * @param from first moment
     * @param until first moment that is kept
     * @return how many events were forgotten
     * @throws IllegalStateException when the store can't be written; nothing is forgotten then
     */
    long forget(String item, Instant from, Instant until);

    /**
     * Forgets what a person did under their name: the commands, and changes of state, whose source names them.
     *
     * @param person the account's name; not empty
     * @param from first moment
     * @param until first moment that is kept
     * @return how many events were forgotten
     * @throws IllegalStateException when the store can't be written; nothing is forgotten then
     */
    long forgetPerson(String person, Instant from, Instant until);

    /**
     * Forgets single events.
     *
     * @param from first moment
     * @param until first moment that is kept
     * @param which those that are forgotten; asked about each event of that time once, in their order; must not use the history
     * @return how many events were forgotten
     * @throws IllegalStateException when the store can't be written; nothing is forgotten then
     */
    long forget(Instant from, Instant until, Predicate<TimedEvent> which);
}
