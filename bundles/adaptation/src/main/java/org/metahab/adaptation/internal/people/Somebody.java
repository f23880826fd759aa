/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.people;

import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.metahab.habit.ItemLookup;
import org.metahab.habit.ItemRole;
import org.metahab.habit.candidate.ItemKinds;
import org.metahab.hub.OwnItems;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;

/** The item that is on while somebody is at home, and how the items of people and of groups of them are recognised. */
public final class Somebody {

    /** Its name. */
    public static final String ITEM = OwnItems.PREFIX + "Somebody";

    private static final Set<String> OF_ROOMS = Set.of("motiondetector", "motion", "sensor", "occupancy");
    private static final int FEWEST = 2;

    private Somebody() {}

    /** The item itself. */
    static Item item() {
        return Item.of(ITEM, ItemType.SWITCH, "Somebody at home").withTags(Set.of("Status", "Presence"));
    }

    /** Whether the home can do with the item: it has several people's items, and no group that tells of all of them. */
    static boolean isOfUse(Collection<Item> home, ItemLookup items) {
        return home.stream().filter(item -> isPerson(item, items)).count() >= FEWEST
                && home.stream().noneMatch(item -> isGroupOfPeople(item, items));
    }

    /** Whether a switch tells that a person is at home: presence noticed, but not by a sensor in some room. */
    static boolean isPerson(Item item, ItemLookup items) {
        return item.type() == ItemType.SWITCH
                && !OwnItems.isOwn(item.name())
                && ItemRole.of(item) == ItemRole.SENSOR
                && has(item, Set.of("presence"))
                && new ItemKinds(items).room(item.name()).isEmpty()
                && Stream.concat(Stream.of(item), groups(item, items)).noneMatch(each -> has(each, OF_ROOMS));
    }

    /** Whether it would tell of that item of the home. */
    public static boolean tellsOf(String item, ItemLookup items) {
        return items.item(item).filter(known -> isPerson(known, items)).isPresent();
    }

    private static boolean isGroupOfPeople(Item group, ItemLookup items) {
        return group.function()
                .filter(function -> function.baseType() == ItemType.SWITCH)
                .map(function -> Item.of(group.name(), ItemType.SWITCH, group.label())
                        .withTags(group.tags())
                        .withGroups(group.groups()))
                .filter(alone -> isPerson(alone, items))
                .isPresent();
    }

    private static Stream<Item> groups(Item item, ItemLookup items) {
        return item.groups().stream().flatMap(group -> items.item(group).stream());
    }

    private static boolean has(Item item, Set<String> tags) {
        return !Collections.disjoint(
                item.tags().stream().map(tag -> tag.toLowerCase(Locale.ROOT)).toList(), tags);
    }
}
