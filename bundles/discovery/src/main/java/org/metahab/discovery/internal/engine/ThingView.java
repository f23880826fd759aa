/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.metahab.discovery.internal.store.StoredChannel;
import org.metahab.discovery.internal.store.StoredThing.Decision;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.hub.thing.Channel;
import org.metahab.hub.thing.InboxEntry;
import org.metahab.hub.thing.Thing;
import org.metahab.hub.thing.ThingStatusInfo;

/** What others see of devices: written by the worker, read by any thread. */
final class ThingView {

    private final Map<String, Thing> things = new ConcurrentSkipListMap<>();
    private final Map<String, InboxEntry> inbox = new ConcurrentSkipListMap<>();

    Collection<Thing> things() {
        return List.copyOf(things.values());
    }

    Optional<Thing> thing(String uid) {
        return Optional.ofNullable(things.get(uid));
    }

    /** An approved thing, or one in the inbox. */
    Optional<Thing> find(String uid) {
        return thing(uid).or(() -> Optional.ofNullable(inbox.get(uid)).map(InboxEntry::thing));
    }

    Collection<InboxEntry> inbox() {
        return List.copyOf(inbox.values());
    }

    int newEntries() {
        return (int) inbox.values().stream()
                .filter(entry -> entry.state() == InboxEntry.State.NEW)
                .count();
    }

    int thingCount() {
        return things.size();
    }

    void show(KnownDevice device) {
        Thing thing = describe(device);
        if (device.isApproved()) {
            inbox.remove(device.uid);
            things.put(device.uid, thing);
        } else {
            things.remove(device.uid);
            InboxEntry.State state =
                    device.decision == Decision.IGNORED ? InboxEntry.State.IGNORED : InboxEntry.State.NEW;
            inbox.put(device.uid, new InboxEntry(thing, state, device.firstSeen));
        }
    }

    /** Asks whether another endpoint may speak for a device. */
    void show(Claim claim) {
        DeviceDescription main = claim.fragments.values().iterator().next();
        Thing thing = new Thing(
                claim.uid(),
                main.label(),
                main.location(),
                ThingStatusInfo.UNKNOWN,
                Map.of("endpoint", claim.endpoint.toString(), "thing", claim.device.uid),
                List.of());
        InboxEntry.State state = claim.isIgnored() ? InboxEntry.State.IGNORED : InboxEntry.State.NEW;
        inbox.put(claim.uid(), new InboxEntry(thing, state, claim.since, claim.question()));
    }

    void hide(Claim claim) {
        inbox.remove(claim.uid());
    }

    void hide(KnownDevice device) {
        things.remove(device.uid);
        inbox.remove(device.uid);
    }

    private static Thing describe(KnownDevice device) {
        Map<String, String> properties = new LinkedHashMap<>(device.facts());
        properties.replaceAll(Secrets::hide);
        device.endpoint().ifPresent(endpoint -> properties.put("endpoint", endpoint.toString()));
        return new Thing(device.uid, device.label, device.location, device.status, properties, channels(device));
    }

    private static List<Channel> channels(KnownDevice device) {
        Map<String, ChannelDescription> announced = device.channels.announced();
        return device.channels.stored().stream()
                .filter(stored -> announced.containsKey(stored.id()) || device.fragments.isEmpty() && !stored.gone())
                .map(stored -> channel(device, stored, Optional.ofNullable(announced.get(stored.id()))))
                .toList();
    }

    private static Channel channel(KnownDevice device, StoredChannel stored, Optional<ChannelDescription> description) {
        Map<String, String> properties = new LinkedHashMap<>();
        description.ifPresent(channel -> describe(channel, properties));
        ActiveChannel active = device.active.get(stored.id());
        if (active != null && active.item().isEmpty()) {
            active.state().ifPresent(state -> properties.put("state", Secrets.hide(state.text())));
        }
        return new Channel(
                device.channelUid(stored.id()),
                stored.label().isEmpty() ? device.label : stored.label(),
                stored.itemType(),
                stored.readOnly(),
                Stream.of(active == null ? stored.item() : active.item())
                        .filter(item -> !item.isEmpty())
                        .toList(),
                properties);
    }

    private static void describe(ChannelDescription channel, Map<String, String> properties) {
        ChannelType type = channel.type();
        properties.put("category", channel.category().name());
        if (!type.unit().isEmpty()) {
            properties.put("unit", type.unit());
        }
        if (!type.options().isEmpty()) {
            properties.put("options", String.join(",", type.options()));
        }
        type.range().ifPresent(range -> {
            properties.put("minimum", String.valueOf(range.minimum()));
            properties.put("maximum", String.valueOf(range.maximum()));
        });
    }
}
