/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.point;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.metahab.discovery.spi.ChannelDescription;

/** The channels of a device as they were announced: one that did not change stays the same, with what it remembers. */
public final class ChannelBook {

    private static final int MAX_CHANNELS = 300;

    private final Map<String, ChannelDescription> channels = new LinkedHashMap<>();

    /** Adds a channel, or puts it in the place of the one of its identity. Returns whether that changed anything. */
    public boolean put(ChannelDescription channel) {
        ChannelDescription known = channels.get(channel.identity());
        boolean changed = known == null ? channels.size() < MAX_CHANNELS : !isAlike(known, channel);
        if (changed) {
            channels.put(channel.identity(), channel);
        }
        return changed;
    }

    /** Drops all but these. Returns whether that changed anything. */
    public boolean retain(Predicate<ChannelDescription> kept) {
        return channels.values().removeIf(kept.negate());
    }

    private static boolean isAlike(ChannelDescription one, ChannelDescription other) {
        return one.id().equals(other.id())
                && one.label().equals(other.label())
                && one.type().equals(other.type())
                && one.semantics().equals(other.semantics())
                && one.category() == other.category()
                && one.availability().equals(other.availability());
    }

    /** All, in the order in which they were found. */
    public List<ChannelDescription> channels() {
        return List.copyOf(channels.values());
    }
}
