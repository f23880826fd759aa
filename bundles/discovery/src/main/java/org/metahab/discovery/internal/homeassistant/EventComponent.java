/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/** Something that happens at a device: a key is pressed, a bell rings. */
final class EventComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        settings.requiredTopic("state_topic");
        List<String> types = settings.texts("event_types");
        String equipment =
                switch (entity.deviceClass()) {
                    case "doorbell" -> "Doorbell";
                    case "motion" -> "MotionDetector";
                    default -> "RemoteControl";
                };
        entity.add(
                ChannelType.choice(types).withReadOnly(true),
                new Semantics("Status", "", equipment),
                new Happening(new MappedChannel(
                        entity.input("state_topic", "value_template", text -> read(text, types)),
                        MappedChannel.Writer.NONE)));
    }

    private static Optional<State> read(String text, List<String> types) {
        try {
            if (Json.parse(text) instanceof Map<?, ?> event && event.get("event_type") instanceof String type) {
                if (types.isEmpty() || types.contains(type)) {
                    return Optional.of(new Text(type));
                }
                throw new IllegalArgumentException("the event " + StateParsers.shown(type) + " is none of " + types);
            }
        } catch (JsonException e) {
            throw new IllegalArgumentException(StateParsers.shown(text) + " is no event: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(StateParsers.shown(text) + " has no 'event_type'");
    }
}
