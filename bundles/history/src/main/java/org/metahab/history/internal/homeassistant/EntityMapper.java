/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.history.internal.homeassistant;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.metahab.history.internal.item.ItemNaming;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Units;

/** Gives entities their items: type by domain and device class, tags by what they are, the group of their area. */
final class EntityMapper {

    private static final Set<String> OPENINGS = Set.of("door", "window", "opening", "garage_door");
    private static final Set<String> ONLY_SWITCHED = Set.of("onoff", "unknown");

    private final ItemNaming names = new ItemNaming();
    private final Areas areas;

    EntityMapper(Areas areas) {
        this.areas = areas;
    }

    /** The items of an entity; none for what nobody lives with: scripts, scenes, updates, the weather. */
    List<Channel> channels(RecordedState entity) {
        List<Channel> channels = new ArrayList<>();
        String device = entity.text("device_class");
        switch (entity.domain()) {
            case "light" -> {
                boolean dims = dims(entity);
                add(
                        channels,
                        entity,
                        dims ? ItemType.DIMMER : ItemType.SWITCH,
                        dims ? Readers::brightness : Readers::onOff,
                        "Lightbulb",
                        "Control");
            }
            case "switch", "input_boolean", "fan", "siren", "humidifier" ->
                add(channels, entity, ItemType.SWITCH, Readers::onOff, "Control");
            case "binary_sensor" -> binarySensor(channels, entity, device);
            case "cover", "valve" ->
                add(channels, entity, ItemType.ROLLERSHUTTER, Readers::position, "Blinds", "Control");
            case "lock" -> add(channels, entity, ItemType.SWITCH, Readers::locked, "Lock", "Control");
            case "media_player" -> add(channels, entity, ItemType.PLAYER, Readers::playing, "MediaPlayer", "Control");
            case "climate", "water_heater" -> {
                add(channels, entity, ItemType.STRING, Readers::text, "HVAC", "Control");
                channels.add(channel(entity, "_target", ItemType.NUMBER, "", Readers::target, "Setpoint"));
            }
            case "person", "device_tracker" ->
                add(channels, entity, ItemType.SWITCH, Readers::home, "Presence", "Status");
            case "select", "input_select" -> add(channels, entity, ItemType.STRING, Readers::text, "Control");
            case "number", "input_number" -> sensor(channels, entity, "", "Setpoint");
            case "sensor" -> sensor(channels, entity, device, "Measurement");
            default -> {
                // nothing that stands for a device
            }
        }
        return channels;
    }

    private void binarySensor(List<Channel> channels, RecordedState entity, String device) {
        if (OPENINGS.contains(device)) {
            add(channels, entity, ItemType.CONTACT, Readers::openClosed, "ContactSensor", "OpenState");
            return;
        }
        String[] tags =
                switch (device) {
                    case "motion", "moving", "occupancy" -> new String[] {"MotionDetector", "Status", "Motion"};
                    case "presence" -> new String[] {"Sensor", "Status", "Presence"};
                    case "battery" -> new String[] {"LowBattery"};
                    case "smoke", "gas", "carbon_monoxide" -> new String[] {"Alarm", "Smoke"};
                    case "moisture" -> new String[] {"Alarm", "Water"};
                    default -> new String[] {"Status"};
                };
        add(channels, entity, ItemType.SWITCH, Readers::onOff, tags);
    }

    private void sensor(List<Channel> channels, RecordedState entity, String device, String point) {
        if (device.equals("timestamp")) {
            add(channels, entity, ItemType.DATETIME, Readers::moment, point);
        } else if (Readers.number(entity.state()).isPresent()) {
            String dimension =
                    Units.dimension(entity.text("unit_of_measurement")).orElse("");
            channels.add(channel(entity, "", ItemType.NUMBER, dimension, Readers::measured, tags(point, device)));
        } else {
            add(channels, entity, ItemType.STRING, Readers::text, point);
        }
    }

    private static String[] tags(String point, String device) {
        return switch (device) {
            case "temperature" -> new String[] {point, "Temperature"};
            case "humidity" -> new String[] {point, "Humidity"};
            case "illuminance" -> new String[] {point, "Light"};
            case "power" -> new String[] {point, "Power"};
            case "energy" -> new String[] {point, "Energy"};
            case "battery" -> new String[] {point, "LowBattery"};
            default -> new String[] {point};
        };
    }

    private void add(
            List<Channel> channels,
            RecordedState entity,
            ItemType type,
            Function<RecordedState, Optional<State>> reader,
            String... tags) {
        channels.add(channel(entity, "", type, "", reader, tags));
    }

    private Channel channel(
            RecordedState entity,
            String suffix,
            ItemType type,
            String dimension,
            Function<RecordedState, Optional<State>> reader,
            String... tags) {
        String area = areas.of(entity.entity());
        Set<String> all = new LinkedHashSet<>(List.of(tags));
        if (!area.isEmpty()) {
            all.add(area);
        }
        String label = entity.text("friendly_name") + (suffix.isEmpty() ? "" : " target");
        Item plain = Item.of(names.name(entity.entity() + suffix), type, label).withTags(all);
        return new Channel(
                new Item(
                        plain.name(),
                        type,
                        dimension,
                        plain.label(),
                        "",
                        plain.tags(),
                        area.isEmpty() ? List.of() : List.of(areas.group(area)),
                        null,
                        plain.metadata()),
                reader);
    }

    private static boolean dims(RecordedState light) {
        JsonElement modes = light.attributes().get("supported_color_modes");
        if (modes != null && modes.isJsonArray()) {
            return StreamSupport.stream(modes.getAsJsonArray().spliterator(), false)
                    .anyMatch(mode -> !ONLY_SWITCHED.contains(mode.getAsString()));
        }
        return !light.text("brightness").isEmpty();
    }
}
