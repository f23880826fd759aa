/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.discovery.internal.item.ItemKeeper;
import org.metahab.discovery.internal.store.StoredChannel;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.DeviceDescription;

/** The items of things: which channels get one, and which don't any more. Used on the worker only. */
final class ThingItems {

    private final ItemKeeper items;
    private final ProblemBook problems;
    private final boolean configurationItems;

    ThingItems(ItemKeeper items, ProblemBook problems, boolean configurationItems) {
        this.items = items;
        this.problems = problems;
        this.configurationItems = configurationItems;
    }

    /** Whether a channel is shown as an item. */
    boolean wants(ChannelDescription channel) {
        return channel.category() == Category.PRIMARY
                || configurationItems && channel.category() == Category.CONFIGURATION;
    }

    /** Adds, updates and removes items as the announced channels want it. */
    void keep(KnownDevice device) {
        Map<String, ChannelDescription> shown = new LinkedHashMap<>();
        device.channels.announced().forEach((id, channel) -> {
            if (wants(channel)) {
                shown.put(id, channel);
            } else {
                remove(device, id);
            }
        });
        try {
            if (shown.isEmpty()) {
                removeGroup(device);
            } else {
                keepGroup(device, List.copyOf(shown.values()));
                shown.forEach((id, channel) -> keepItem(device, id, channel));
            }
        } catch (IllegalArgumentException | IllegalStateException e) {
            problems.report(Kind.HUB_REFUSED, device.uid, "its items: " + e.getMessage());
        }
    }

    private void keepGroup(KnownDevice device, List<ChannelDescription> shown) {
        String equipment = ItemKeeper.equipment(device.announced(DeviceDescription::equipment), shown);
        device.groupItem = items.keepGroup(device.groupItem, device.uid, device.label, equipment, device.location);
    }

    private void keepItem(KnownDevice device, String id, ChannelDescription channel) {
        String remembered = device.channels.stored(id).map(StoredChannel::item).orElse("");
        String item = items.keepItem(remembered, device.channelUid(id), device.label, channel, device.groupItem);
        device.channels.setItem(id, item);
    }

    /** The name of a channel's item; empty when it is not to have one. */
    String itemOf(KnownDevice device, String id, ChannelDescription channel) {
        return wants(channel)
                ? device.channels.stored(id).map(StoredChannel::item).orElse("")
                : "";
    }

    /** Removes the item of a channel; its name stays reserved for the channel's return. */
    void remove(KnownDevice device, String id) {
        device.channels
                .stored(id)
                .map(StoredChannel::item)
                .filter(item -> !item.isEmpty())
                .ifPresent(item -> items.remove(item, device.channelUid(id)));
    }

    /** Removes all items of a device. */
    void removeAll(KnownDevice device) {
        device.channels.stored().forEach(channel -> remove(device, channel.id()));
        removeGroup(device);
    }

    private void removeGroup(KnownDevice device) {
        if (!device.groupItem.isEmpty()) {
            items.remove(device.groupItem, device.uid);
        }
    }

    /**
     * Gives a device the items of another one that turned out to be the same; those of channels that it has itself go.
     *
     * @param channels ids of the channels that come from the other one, by the ids they had there
     */
    void take(KnownDevice device, KnownDevice other, Map<String, String> channels) {
        for (StoredChannel channel : other.channels.stored()) {
            String id = channels.get(channel.id());
            if (id == null) {
                remove(other, channel.id());
            } else if (!channel.item().isEmpty()) {
                items.transfer(channel.item(), other.channelUid(channel.id()), device.channelUid(id));
            }
        }
        if (device.groupItem.isEmpty() && !other.groupItem.isEmpty()) {
            device.groupItem = other.groupItem;
            items.transfer(other.groupItem, other.uid, device.uid);
        } else {
            removeGroup(other);
        }
    }
}
