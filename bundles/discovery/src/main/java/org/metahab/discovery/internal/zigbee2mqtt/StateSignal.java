/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.zigbee2mqtt;

import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** {@code online} or {@code offline}: as it is, or as the {@code state} of a JSON object. */
record StateSignal(String topic) implements Availability.Signal {

    @Override
    public Interest input() {
        return Interest.follow(topic);
    }

    @Override
    public Optional<Boolean> read(Message message) {
        Optional<String> text = message.json().orElse("") instanceof Map<?, ?> object
                ? new Fields(object).text("state")
                : message.text().map(String::strip);
        return text.flatMap(StateSignal::meaning);
    }

    private static Optional<Boolean> meaning(String text) {
        if (text.equalsIgnoreCase("online")) {
            return Optional.of(true);
        }
        return text.equalsIgnoreCase("offline") ? Optional.of(false) : Optional.empty();
    }
}
