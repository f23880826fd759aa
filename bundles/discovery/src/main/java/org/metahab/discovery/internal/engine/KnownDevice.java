/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.store.StoredChannel;
import org.metahab.discovery.internal.store.StoredThing;
import org.metahab.discovery.internal.store.StoredThing.Decision;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.hub.thing.ThingStatusInfo;

/** A device with all that was announced of it and decided about it. Used on the worker only; only state. */
final class KnownDevice {

    final String uid;
    final Instant firstSeen;
    final Set<String> identities = new LinkedHashSet<>();
    final Map<SourceKey, DeviceDescription> fragments = new LinkedHashMap<>();
    final Map<String, StoredChannel> stored = new LinkedHashMap<>();
    final Map<String, ActiveChannel> active = new LinkedHashMap<>();
    Decision decision = Decision.NEW;
    String label = "";
    boolean renamed;
    String location = "";
    String groupItem = "";
    ThingStatusInfo status = ThingStatusInfo.UNKNOWN;

    KnownDevice(String uid, Instant firstSeen) {
        this.uid = uid;
        this.firstSeen = firstSeen;
    }

    static KnownDevice of(StoredThing thing) {
        KnownDevice device = new KnownDevice(thing.uid(), thing.firstSeen());
        device.identities.addAll(thing.identities());
        device.decision = thing.decision();
        device.label = thing.label();
        device.renamed = thing.renamed();
        device.location = thing.location();
        device.groupItem = thing.groupItem();
        thing.channels().forEach(channel -> device.stored.put(channel.identity(), channel));
        return device;
    }

    StoredThing toStored() {
        return new StoredThing(
                uid,
                decision,
                label,
                renamed,
                location,
                firstSeen,
                identities,
                groupItem,
                List.copyOf(stored.values()));
    }

    boolean isApproved() {
        return decision == Decision.APPROVED;
    }

    /** Who may announce more of it: whoever announced it first. */
    Optional<SourceKey> owner() {
        return fragments.keySet().stream().findFirst();
    }

    Optional<Endpoint> endpoint() {
        return owner().map(SourceKey::endpoint);
    }

    /** The description of the first source, which has the say. */
    Optional<DeviceDescription> main() {
        return fragments.values().stream().findFirst();
    }

    /** All channels; where two sources announce the same one, the earlier has it. */
    List<ChannelDescription> channels() {
        Map<String, ChannelDescription> channels = new LinkedHashMap<>();
        fragments.values().forEach(fragment -> fragment.channels()
                .forEach(channel -> channels.putIfAbsent(channel.identity(), channel)));
        return new ArrayList<>(channels.values());
    }

    /** Facts of all sources; the earlier one's count. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        fragments.values().forEach(fragment -> fragment.facts().forEach(facts::putIfAbsent));
        return facts;
    }

    String channelUid(StoredChannel channel) {
        return uid + ":" + channel.id();
    }
}
