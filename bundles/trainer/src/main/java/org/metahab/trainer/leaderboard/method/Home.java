/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.leaderboard.method;

import java.util.Collection;
import org.metahab.habit.ItemLookup;
import org.metahab.hub.item.Item;

/**
 * A home that a method is to live in.
 *
 * @param name tells it from the others; a prior that was learnt in it must not be used here
 * @param items tells of its items and rooms by name
 * @param devices the items that it has from the start, as a hub knows them from discovery
 */
public record Home(String name, ItemLookup items, Collection<Item> devices) {}
