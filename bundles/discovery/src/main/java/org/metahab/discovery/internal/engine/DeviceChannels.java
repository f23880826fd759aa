/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.store.StoredChannel;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;

/**
 * The channels of a device: those that are remembered, and which of them is announced how. A channel is recognised by the
 * identity that its convention gives it, or by the value that it shows when another convention announces it for the first
 * time. Where several conventions announce one channel, the one with the most say describes it. Used on the worker only.
 */
final class DeviceChannels {

    private final Map<String, StoredChannel> stored = new LinkedHashMap<>();
    private final Map<String, String> idByIdentity = new HashMap<>();
    private final Map<String, String> idByPoint = new HashMap<>();
    private Map<String, ChannelDescription> announced = new LinkedHashMap<>();

    /** Takes a channel that was remembered. */
    void restore(StoredChannel channel) {
        stored.put(channel.id(), channel);
        channel.identities().forEach(identity -> idByIdentity.put(identity, channel.id()));
        if (!channel.point().isEmpty()) {
            idByPoint.putIfAbsent(channel.point(), channel.id());
        }
    }

    /** All that were ever announced. */
    Collection<StoredChannel> stored() {
        return List.copyOf(stored.values());
    }

    Optional<StoredChannel> stored(String id) {
        return Optional.ofNullable(stored.get(id));
    }

    /** Those that are announced now, by id. */
    Map<String, ChannelDescription> announced() {
        return announced;
    }

    void setItem(String id, String item) {
        stored.computeIfPresent(id, (i, channel) -> channel.withItem(item));
    }

    /** It was withdrawn. */
    void withdraw(String id) {
        stored.computeIfPresent(id, (i, channel) -> channel.withdrawn());
    }

    /**
     * Takes what is announced of the device now.
     *
     * @param fragments those with more say first
     * @return the ids of the channels that were announced before and are not any more
     */
    Set<String> announce(Map<SourceKey, DeviceDescription> fragments) {
        Round round = new Round();
        fragments.forEach(
                (source, fragment) -> fragment.channels().forEach(channel -> round.take(source.convention(), channel)));
        Set<String> missing = new HashSet<>(announced.keySet());
        missing.removeAll(round.channels.keySet());
        announced = round.channels;
        return missing;
    }

    /**
     * Takes the channels of a device that turned out to be the same.
     *
     * @return the new ids by the old ones of those that were not known here
     */
    Map<String, String> absorb(DeviceChannels other) {
        Map<String, String> taken = new LinkedHashMap<>();
        for (StoredChannel channel : other.stored()) {
            String same = idByPoint.get(channel.point());
            if (same == null) {
                String id = freeId(channel.id());
                restore(channel.withId(id));
                taken.put(channel.id(), id);
            } else {
                stored(same).ifPresent(present -> restore(present.withIdentities(channel.identities())));
            }
        }
        return taken;
    }

    private String freeId(String wanted) {
        String id = wanted;
        for (int number = 2; stored.containsKey(id); number++) {
            id = wanted + "_" + number;
        }
        return id;
    }

    /** One look at all announcements. */
    private final class Round {

        private final Map<String, ChannelDescription> channels = new LinkedHashMap<>();
        private final Map<String, String> conventions = new HashMap<>();

        void take(String convention, ChannelDescription channel) {
            String identity = convention + " " + channel.identity();
            String point = channel.mapping().point();
            String id = idOf(convention, identity, point, channel.id());
            ChannelDescription described = channels.get(id);
            if (described == null) {
                channels.put(id, channel);
                conventions.put(id, convention);
                remember(id, identity, point, channel);
            } else {
                channels.put(id, complete(described, channel));
                stored(id).ifPresent(present -> restore(present.withIdentities(Set.of(identity))));
            }
        }

        private String idOf(String convention, String identity, String point, String wanted) {
            Optional<String> shown =
                    Optional.of(point).filter(p -> !p.isEmpty()).map(idByPoint::get);
            Optional<String> ofAnother =
                    shown.filter(id -> !conventions.getOrDefault(id, convention).equals(convention));
            return ofAnother
                    .or(() -> Optional.ofNullable(idByIdentity.get(identity)))
                    .or(() -> shown.filter(id ->
                            !stored(id).filter(s -> s.isKnownTo(convention)).isPresent()))
                    .orElseGet(() -> freeId(wanted));
        }

        private void remember(String id, String identity, String shown, ChannelDescription channel) {
            Optional<StoredChannel> before = stored(id);
            String known = before.map(StoredChannel::point).orElse("");
            String point = shown.isEmpty() ? known : shown;
            if (!known.equals(point)) {
                idByPoint.remove(known, id);
            }
            StoredChannel now = new StoredChannel(
                    before.map(StoredChannel::identities).orElse(Set.of()),
                    point,
                    id,
                    channel.label(),
                    channel.type().label(),
                    channel.type().readOnly(),
                    before.map(StoredChannel::item).orElse(""),
                    false);
            restore(now.withIdentities(Set.of(identity)));
            // After a rename the point may still be a channel's of a convention with less say.
            String holder = idByPoint.getOrDefault(point, id);
            if (!point.isEmpty() && !channels.containsKey(holder)) {
                idByPoint.put(point, id);
            }
        }
    }

    /** What one convention describes, with the availability that only another knows of. */
    private static ChannelDescription complete(ChannelDescription channel, ChannelDescription other) {
        boolean adds = channel.availability().signals().isEmpty()
                && !other.availability().signals().isEmpty();
        return adds ? channel.withAvailability(other.availability()) : channel;
    }
}
