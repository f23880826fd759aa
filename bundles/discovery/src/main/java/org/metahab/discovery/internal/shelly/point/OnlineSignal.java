/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.point;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/**
 * The topic on which a device says that it is there, and the broker that it is not.
 *
 * @param topic holds {@code true} or {@code false}
 */
public record OnlineSignal(String topic) implements Availability.Signal {

    /** As the only signal. */
    public static Availability availability(String topic) {
        return new Availability(Availability.Mode.LATEST, List.of(new OnlineSignal(topic)));
    }

    @Override
    public Interest input() {
        return Interest.follow(topic);
    }

    @Override
    public Optional<Boolean> read(Message message) {
        return switch (message.text().orElse("").strip()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
