/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

import java.time.Duration;
import java.util.Optional;

/**
 * One point of a device.
 *
 * @param id unique in the device and stable: letters, digits, {@code _} and {@code -}
 * @param identity by which another announcement of the same point is recognised; the id where there is nothing better
 * @param label for people; may be empty when the device's label says it all
 * @param type what item it fits
 * @param semantics what it means
 * @param category whom it is for
 * @param availability how to tell whether it can be used
 * @param expiry after which time without news its state is not known any more; {@link Duration#ZERO} for never
 * @param mapping between messages and states
 */
public record ChannelDescription(
        String id,
        String identity,
        String label,
        ChannelType type,
        Semantics semantics,
        Category category,
        Availability availability,
        Duration expiry,
        ChannelMapping mapping) {

    /** Whom a channel is for. */
    public enum Category {
        /** People who live there. */
        PRIMARY,
        /** Whoever sets the device up. */
        CONFIGURATION,
        /** Whoever looks after the device: battery, link quality. */
        DIAGNOSTIC
    }

    /** The same with another way to tell whether it can be used. */
    public ChannelDescription withAvailability(Availability other) {
        return new ChannelDescription(id, identity, label, type, semantics, category, other, expiry, mapping);
    }

    /** The expiry, when there is one. */
    public Optional<Duration> expires() {
        return expiry.isZero() ? Optional.empty() : Optional.of(expiry);
    }
}
