/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.item;

/** Whether somebody carries an item's commands to a device. */
@FunctionalInterface
interface Links {

    /** How an item is linked. */
    enum Link {
        /** To no device. */
        NONE,
        /** To a device that can be reached, or may be. */
        ONLINE,
        /** Only to devices that can't be reached. */
        OFFLINE
    }

    /** How the item is linked to things that take commands. */
    Link of(String item);
}
