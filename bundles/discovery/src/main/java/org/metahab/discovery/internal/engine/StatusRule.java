/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.Collection;
import java.util.Optional;
import org.metahab.hub.thing.ThingStatusInfo;

/** When a thing is online. */
final class StatusRule {

    private StatusRule() {}

    /**
     * The status of an approved thing.
     *
     * @param unreachable why its endpoint can't be reached; empty when it can
     */
    static ThingStatusInfo of(KnownDevice device, Optional<String> unreachable) {
        if (device.fragments.isEmpty()) {
            return unknown("It has not announced itself since the hub was started");
        }
        if (unreachable.isPresent()) {
            return ThingStatusInfo.offline(unreachable.get());
        }
        Collection<ActiveChannel> channels = device.active.values();
        Optional<String> unheard = unheard(channels);
        if (unheard.isPresent()) {
            return ThingStatusInfo.offline(unheard.get());
        }
        Optional<String> pending =
                channels.stream().flatMap(c -> c.pending().stream()).findFirst();
        if (pending.isPresent()) {
            return unknown("What it sends may be missed: the endpoint has not agreed yet to tell " + pending.get());
        }
        String lost =
                channels.stream().flatMap(c -> c.lost().stream()).findFirst().orElse("");
        if (channels.isEmpty() || channels.stream().anyMatch(c -> c.available().orElse(false))) {
            return new ThingStatusInfo(ThingStatusInfo.Status.ONLINE, ThingStatusInfo.Detail.NONE, lost);
        }
        return channels.stream().anyMatch(channel -> channel.available().isPresent())
                ? ThingStatusInfo.offline("The device says that it is not available")
                : unknown(lost.isEmpty() ? "The device has not said yet whether it is available" : lost);
    }

    private static ThingStatusInfo unknown(String why) {
        return new ThingStatusInfo(ThingStatusInfo.Status.UNKNOWN, ThingStatusInfo.Detail.NONE, why);
    }

    /** A device of which nothing can be heard is gone; one of which something can is not. */
    private static Optional<String> unheard(Collection<ActiveChannel> channels) {
        Optional<String> why = Optional.empty();
        for (ActiveChannel channel : channels) {
            if (!channel.description().mapping().inputs().isEmpty()) {
                why = channel.unheard();
                if (why.isEmpty()) {
                    return Optional.empty();
                }
            }
        }
        return why;
    }
}
