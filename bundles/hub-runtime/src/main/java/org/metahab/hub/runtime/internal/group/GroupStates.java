/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which groups have a state, who counts for it, and the aggregates. Members of a group without a state of its own count
 * for the groups that it is in. Groups may contain each other in a circle; each member counts once. Not thread-safe.
 */
public final class GroupStates {

    private static final Logger LOG = LoggerFactory.getLogger(GroupStates.class);

    private final Map<String, GroupAggregate> aggregates = new LinkedHashMap<>();
    private final Map<String, List<String>> groupsByMember = new HashMap<>();
    private final Map<String, List<String>> membersByGroup = new HashMap<>();

    /** Starts anew with these items and their states. */
    public void rebuild(Collection<Item> items, Function<String, Optional<State>> states) {
        aggregates.clear();
        groupsByMember.clear();
        membersByGroup.clear();
        Map<String, Item> byName = new HashMap<>();
        items.forEach(item -> byName.put(item.name(), item));
        for (Item item : items) {
            item.groups().stream().distinct().forEach(group -> membersByGroup
                    .computeIfAbsent(group, g -> new ArrayList<>())
                    .add(item.name()));
        }
        for (Item group : items) {
            if (group.type() == ItemType.GROUP) {
                group.function().ifPresent(function -> aggregate(group).ifPresent(aggregate -> {
                    for (String member : counting(group.name(), byName)) {
                        groupsByMember
                                .computeIfAbsent(member, m -> new ArrayList<>())
                                .add(group.name());
                        states.apply(member).ifPresent(aggregate::add);
                    }
                    aggregates.put(group.name(), aggregate);
                }));
            }
        }
    }

    /** The groups that have a state of their own. */
    public Set<String> groups() {
        return Set.copyOf(aggregates.keySet());
    }

    /** The names of the items that are in the group, in it directly. */
    public List<String> members(String group) {
        return List.copyOf(membersByGroup.getOrDefault(group, List.of()));
    }

    /** The groups whose state the item counts for. */
    public List<String> groupsOf(String member) {
        return List.copyOf(groupsByMember.getOrDefault(member, List.of()));
    }

    /** What the group's state is by its members. */
    public Optional<State> state(String group) {
        return Optional.ofNullable(aggregates.get(group)).map(GroupAggregate::state);
    }

    /** A member's state became another. */
    public void memberChanged(String member, State oldState, State state) {
        for (String group : groupsByMember.getOrDefault(member, List.of())) {
            GroupAggregate aggregate = aggregates.get(group);
            if (aggregate != null) {
                aggregate.remove(oldState);
                aggregate.add(state);
            }
        }
    }

    private Optional<GroupAggregate> aggregate(Item group) {
        try {
            return group.function().map(function -> GroupAggregates.of(group, function));
        } catch (IllegalArgumentException e) {
            LOG.warn("The group has no state until this is mended: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private Set<String> counting(String group, Map<String, Item> byName) {
        Set<String> counting = new LinkedHashSet<>();
        Set<String> opened = new LinkedHashSet<>(List.of(group));
        List<String> open = new ArrayList<>(opened);
        while (!open.isEmpty()) {
            for (String member : members(open.remove(open.size() - 1))) {
                Item item = byName.get(member);
                boolean transparent = item != null
                        && item.type() == ItemType.GROUP
                        && item.function().isEmpty();
                if (!transparent && !member.equals(group)) {
                    counting.add(member);
                } else if (opened.add(member)) {
                    open.add(member);
                }
            }
        }
        return counting;
    }
}
