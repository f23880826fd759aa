/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.metahab.discovery.internal.store.StoredThing;
import org.metahab.discovery.internal.store.StoredThing.Decision;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.hub.thing.ThingStatusInfo;

/** A device with all that was announced of it and decided about it. Used on the worker only; only state. */
final class KnownDevice {

    final String uid;
    final Instant firstSeen;
    final Set<String> identities = new LinkedHashSet<>();
    final Map<SourceKey, DeviceDescription> fragments = new LinkedHashMap<>();
    final DeviceChannels channels = new DeviceChannels();
    final Map<String, ActiveChannel> active = new LinkedHashMap<>();
    Decision decision = Decision.NEW;
    String label = "";
    boolean renamed;
    String location = "";
    String groupItem = "";
    /** The endpoint that it belongs to; empty until it was announced. */
    String home = "";
    /** Endpoints that people said no to when they announced it. */
    final Set<String> refused = new LinkedHashSet<>();

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
        device.home = thing.home();
        device.refused.addAll(thing.refused());
        thing.channels().forEach(device.channels::restore);
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
                home,
                refused,
                List.copyOf(channels.stored()));
    }

    boolean isApproved() {
        return decision == Decision.APPROVED;
    }

    /** Takes what a source says; those whose convention has more say come first, then those that spoke first. */
    void putFragment(SourceKey source, DeviceDescription description) {
        boolean isNew = fragments.put(source, description) == null;
        if (isNew && fragments.size() > 1) {
            List<Map.Entry<SourceKey, DeviceDescription>> sorted = fragments.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> -entry.getKey().precedence()))
                    .map(Map.Entry::copyOf)
                    .toList();
            fragments.clear();
            sorted.forEach(entry -> fragments.put(entry.getKey(), entry.getValue()));
        }
    }

    /** Where it can be spoken to; all that announce it are there. */
    Optional<Endpoint> endpoint() {
        return fragments.keySet().stream().findFirst().map(SourceKey::endpoint);
    }

    /** The description that has the say. */
    Optional<DeviceDescription> main() {
        return fragments.values().stream().findFirst();
    }

    /** What the first one says who says something. */
    String announced(Function<DeviceDescription, String> property) {
        return fragments.values().stream()
                .map(property)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Facts of all sources; those of the ones with more say count. */
    Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        fragments.values().forEach(fragment -> fragment.facts().forEach(facts::putIfAbsent));
        return facts;
    }

    String channelUid(String channel) {
        return uid + ":" + channel;
    }
}
