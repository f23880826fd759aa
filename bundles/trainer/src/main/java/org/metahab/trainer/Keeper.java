/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import java.util.Collection;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.Observation;
import org.metahab.hub.item.Item;

/** Keeps what is needed of one home's actions. */
interface Keeper<T> {

    /** Somebody did something. */
    void action(Observation.Action action);

    /** What was kept. */
    T kept();

    /** Makes the keeper of a home. */
    @FunctionalInterface
    interface Maker<T> {

        Keeper<T> of(Home home);
    }

    /**
     * What is known of a home before it lives.
     *
     * @param seed for what is left to chance
     * @param items all that a hub would have discovered
     */
    record Home(long seed, Collection<Item> items, ItemLookup lookup) {}
}
