/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/** A topic with the template that takes a text out of its messages. */
record Source(String topic, ValueTemplate value) {

    /** The one of these settings; null where there is none. */
    static @Nullable Source of(Settings settings, String topicKey, String templateKey) throws SettingsException {
        Optional<String> topic = settings.topic(topicKey);
        return topic.isEmpty() ? null : new Source(topic.get(), ValueTemplate.of(settings, templateKey));
    }

    String point() {
        return value.point(topic);
    }

    /** Those that are there, each topic once. */
    static List<Interest> interests(List<@Nullable Source> sources) {
        Set<Interest> interests = new LinkedHashSet<>();
        for (@Nullable Source source : sources) {
            if (source != null) {
                interests.add(Interest.follow(source.topic()));
            }
        }
        return List.copyOf(interests);
    }

    /**
     * What the message says to it; empty when it came on another topic.
     *
     * @throws IllegalArgumentException when the message can't be read
     */
    static Optional<String> read(@Nullable Source source, Message message) {
        return source == null || !source.topic().equals(message.path())
                ? Optional.empty()
                : source.value().text(message);
    }
}
