/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

/** Whether something that is listened to is really heard. */
sealed interface Standing {

    /** The endpoint has not agreed yet, or not again: what is sent now may be missed. */
    Standing PENDING = new Pending();

    /** What is sent is heard. */
    Standing HEARD = new Heard();

    /** See {@link #PENDING}. */
    record Pending() implements Standing {}

    /** See {@link #HEARD}. */
    record Heard() implements Standing {}

    /**
     * It can't be heard.
     *
     * @param why for people
     */
    record Lost(String why) implements Standing {}
}
