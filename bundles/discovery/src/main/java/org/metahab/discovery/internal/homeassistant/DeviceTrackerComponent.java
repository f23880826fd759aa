/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonException;
import org.metahab.discovery.json.JsonNull;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.Point;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;

/** Where somebody or something is: {@code home}, {@code not_home} or a place's name, and its position where it tells one. */
final class DeviceTrackerComponent implements Component {

    @Override
    public void describe(Entity entity) throws SettingsException {
        Settings settings = entity.settings();
        Map<String, State> words = Map.of(
                settings.payload("payload_home", "home"), new Text("home"),
                settings.payload("payload_not_home", "not_home"), new Text("not_home"),
                settings.payload("payload_reset", "None"), UnDef.UNDEF);
        List<Input> inputs = entity.input(
                "state_topic", "value_template", text -> Optional.of(words.getOrDefault(text, new Text(text))));
        if (!inputs.isEmpty()) {
            entity.add(
                    ChannelType.of(ItemType.STRING).withReadOnly(true),
                    Semantics.of("Status", "Presence"),
                    new MappedChannel(inputs, MappedChannel.Writer.NONE));
        }
        new Functions(entity, "")
                .add(
                        "location",
                        "Position",
                        Topics.readOnly("json_attributes_topic", "json_attributes_template"),
                        ChannelType.of(ItemType.LOCATION),
                        Semantics.of("Measurement", "Presence"),
                        DeviceTrackerComponent::position,
                        (target, command) -> target.send(command.text()));
        entity.requireChannels();
    }

    private static Optional<State> position(String text) {
        try {
            return Json.parse(text) instanceof Map<?, ?> place && has(place, "latitude") && has(place, "longitude")
                    ? Optional.of(new Point(
                            number(place, "latitude"),
                            number(place, "longitude"),
                            has(place, "altitude") ? number(place, "altitude") : BigDecimal.ZERO))
                    : Optional.empty();
        } catch (JsonException e) {
            throw new IllegalArgumentException(StateParsers.shown(text) + " is no position: " + e.getMessage(), e);
        }
    }

    private static boolean has(Map<?, ?> place, String key) {
        Object value = place.get(key);
        return value != null && value != JsonNull.NULL;
    }

    private static BigDecimal number(Map<?, ?> place, String key) {
        return StateParsers.decimal(String.valueOf(place.get(key)));
    }
}
