/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** Reads {@code availability} (object or list) or {@code availability_topic}, and {@code availability_mode}. */
final class AvailabilityReader {

    private static final int MAX_SIGNALS = 16;

    private AvailabilityReader() {}

    static Availability read(Settings settings, Abbreviations abbreviations) throws SettingsException {
        List<Availability.Signal> signals = new ArrayList<>();
        Optional<Map<?, ?>> single = settings.object("availability");
        List<Object> entries = single.isPresent() ? List.of(single.get()) : settings.list("availability");
        for (Object entry : entries) {
            if (signals.size() < MAX_SIGNALS && entry instanceof Map<?, ?> map) {
                Settings signal =
                        Settings.of(map, abbreviations, settings.clock()).within(settings, List.of());
                signals.add(signal(signal, "topic", "value_template"));
            }
        }
        if (signals.isEmpty() && settings.has("availability_topic")) {
            signals.add(signal(settings, "availability_topic", "availability_template"));
        }
        return new Availability(mode(settings), signals);
    }

    private static Availability.Signal signal(Settings settings, String topicKey, String templateKey)
            throws SettingsException {
        return new TopicSignal(
                settings.requiredTopic(topicKey),
                ValueTemplate.of(settings, templateKey),
                settings.payload("payload_available", "online"),
                settings.payload("payload_not_available", "offline"));
    }

    private static Availability.Mode mode(Settings settings) throws SettingsException {
        String mode = settings.text("availability_mode", "latest").toLowerCase(Locale.ROOT);
        return switch (mode) {
            case "all" -> Availability.Mode.ALL;
            case "any" -> Availability.Mode.ANY;
            case "latest" -> Availability.Mode.LATEST;
            default -> throw new SettingsException("'availability_mode' is all, any or latest, not '" + mode + "'");
        };
    }

    private record TopicSignal(String topic, ValueTemplate value, String available, String notAvailable)
            implements Availability.Signal {

        @Override
        public Interest input() {
            return Interest.follow(topic);
        }

        @Override
        public Optional<Boolean> read(Message message) {
            try {
                return value.text(message).flatMap(this::meaning);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private Optional<Boolean> meaning(String text) {
            if (text.equals(available)) {
                return Optional.of(true);
            }
            return text.equals(notAvailable) ? Optional.of(false) : Optional.empty();
        }
    }
}
