/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.metahab.discovery.internal.store.StoredThing;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;

/** All devices, found by uid, by identity and by who announced them. Used on the worker only. */
final class DeviceBook {

    /** Identities that mean the same in all conventions, see {@link DeviceDescription}. */
    private static final List<String> COMMON_SCHEMES = List.of("ieee:", "mac:", "ep:", "zigbee-group:");

    private final Map<String, KnownDevice> byUid = new LinkedHashMap<>();
    private final Map<String, KnownDevice> byIdentity = new LinkedHashMap<>();
    private final Map<SourceKey, KnownDevice> bySource = new LinkedHashMap<>();

    void add(StoredThing thing) {
        KnownDevice device = KnownDevice.of(thing);
        byUid.put(device.uid, device);
        device.identities.forEach(identity -> byIdentity.put(identity, device));
    }

    Collection<KnownDevice> all() {
        return List.copyOf(byUid.values());
    }

    Optional<KnownDevice> find(String uid) {
        return Optional.ofNullable(byUid.get(uid));
    }

    Optional<KnownDevice> announcedBy(SourceKey source) {
        return Optional.ofNullable(bySource.get(source));
    }

    List<SourceKey> sourcesAt(Endpoint endpoint) {
        return bySource.keySet().stream()
                .filter(source -> source.endpoint().equals(endpoint))
                .toList();
    }

    /** The devices that have one of these identities; more than one when what was thought to be several is one. */
    List<KnownDevice> matching(String convention, DeviceDescription description) {
        return description.identities().stream()
                .flatMap(identity -> Stream.ofNullable(byIdentity.get(identityKey(convention, identity))))
                .distinct()
                .sorted(Comparator.comparing(KnownDevice::isApproved)
                        .reversed()
                        .thenComparing(device -> device.firstSeen)
                        .thenComparing(device -> device.uid))
                .toList();
    }

    /** A new device. */
    KnownDevice add(String convention, DeviceDescription description, Instant now) {
        String wanted = convention + ":" + clean(description.kind()) + ":" + clean(description.id());
        String uid = wanted;
        for (int number = 2; byUid.containsKey(uid); number++) {
            uid = wanted + "_" + number;
        }
        KnownDevice device = new KnownDevice(uid, now);
        byUid.put(uid, device);
        return device;
    }

    void put(KnownDevice device, SourceKey source, DeviceDescription description) {
        device.putFragment(source, description);
        device.home = source.endpoint().toString();
        bySource.put(source, device);
        description.identities().forEach(identity -> identify(device, identityKey(source.convention(), identity)));
    }

    private void identify(KnownDevice device, String key) {
        if (byIdentity.putIfAbsent(key, device) == null) {
            device.identities.add(key);
        }
    }

    /** Two devices are one: all that is known of the other, and who announced it, is the first one's now. */
    void fuse(KnownDevice device, KnownDevice other) {
        Map<SourceKey, DeviceDescription> fragments = new LinkedHashMap<>(other.fragments);
        List<String> identities = List.copyOf(other.identities);
        remove(other);
        identities.forEach(identity -> identify(device, identity));
        fragments.forEach((source, description) -> put(device, source, description));
    }

    void removeSource(KnownDevice device, SourceKey source) {
        device.fragments.remove(source);
        bySource.remove(source);
    }

    /** Forgets a device. Returns who had announced it. */
    List<SourceKey> remove(KnownDevice device) {
        List<SourceKey> sources = new ArrayList<>(device.fragments.keySet());
        sources.forEach(bySource::remove);
        device.identities.forEach(byIdentity::remove);
        byUid.remove(device.uid);
        return sources;
    }

    private static String identityKey(String convention, String identity) {
        boolean common = COMMON_SCHEMES.stream().anyMatch(identity::startsWith);
        return common ? identity : convention + " " + identity;
    }

    private static String clean(String text) {
        String cleaned = text.replaceAll("[^A-Za-z0-9_-]+", "_");
        return cleaned.length() > 80 ? cleaned.substring(0, 80) : cleaned;
    }
}
