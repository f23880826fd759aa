/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub;

import java.util.Collection;
import java.util.Optional;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.State;

/**
 * The items of a hub and their states. Safe for use by several threads. Commands and updates are handed to the event bus
 * and take effect soon after; nothing here waits for a device.
 */
public interface Items {

    /** All items. */
    Collection<Item> items();

    /** The item of that name. */
    Optional<Item> item(String name);

    /** The state of the item of that name; empty when there is no such item. */
    Optional<ItemState> state(String item);

    /**
     * Adds an item that is managed by us rather than by a file; it is stored before this returns.
     *
     * @throws IllegalArgumentException when there is an item of that name
     */
    void addItem(Item item);

    /**
     * Replaces the definition of a managed item; its state stays where the new type can hold it.
     *
     * @throws UnknownItemException when there is no such item
     * @throws IllegalStateException when the item comes from a file
     */
    void updateItem(Item item);

    /** Removes a managed item and returns whether there was one. */
    boolean removeItem(String name);

    /**
     * Tells an item what to do.
     *
     * @throws UnknownItemException when there is no such item
     * @throws IllegalArgumentException when an item of that type takes no such command
     */
    void sendCommand(String item, Command command, Source source);

    /**
     * Sets the state of an item, as a device reports it.
     *
     * @throws UnknownItemException when there is no such item
     * @throws IllegalArgumentException when an item of that type can't have such a state
     */
    void postUpdate(String item, State state, Source source);
}
