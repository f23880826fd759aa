/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.Message;

/** Puts the signals of a channel's availability together. Used on the worker only. */
final class AvailabilityTracker {

    private final Availability availability;
    private final Map<Availability.Signal, Boolean> told = new HashMap<>();
    private Optional<Boolean> latest = Optional.empty();

    AvailabilityTracker(Availability availability) {
        this.availability = availability;
    }

    /** Returns whether the message said something. */
    boolean take(Message message) {
        boolean any = false;
        for (Availability.Signal signal : availability.signals()) {
            if (signal.input().path().equals(message.path())) {
                Optional<Boolean> there = signal.read(message);
                if (there.isPresent()) {
                    told.put(signal, there.get());
                    latest = there;
                    any = true;
                }
            }
        }
        return any;
    }

    /** Whether the channel can be used; empty while nobody said so. */
    Optional<Boolean> available() {
        if (availability.signals().isEmpty()) {
            return Optional.of(true);
        }
        return switch (availability.mode()) {
            case LATEST -> latest;
            case UNLESS_DENIED -> told.isEmpty() ? Optional.empty() : Optional.of(!told.containsValue(false));
            case ANY -> told.containsValue(true) ? Optional.of(true) : unlessOpen();
            case ALL -> told.containsValue(false) ? Optional.of(false) : unlessOpen();
        };
    }

    /** What all signals together say, once all have spoken. */
    private Optional<Boolean> unlessOpen() {
        if (told.size() < availability.signals().size()) {
            return Optional.empty();
        }
        return Optional.of(availability.mode() == Availability.Mode.ALL);
    }
}
