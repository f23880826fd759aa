/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.Optional;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** A device's {@code $state} as a sign of life. One that sleeps or wants help is there; one that starts says nothing yet. */
record StateSignal(String topic) implements Availability.Signal {

    @Override
    public Interest input() {
        return Interest.follow(topic);
    }

    @Override
    public Optional<Boolean> read(Message message) {
        return switch (message.text().orElse("").strip()) {
            case "ready", "alert", "sleeping" -> Optional.of(true);
            case "disconnected", "lost" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
