/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Locale;

/** How a device announces itself: Home Assistant's MQTT discovery, one entity a device. */
final class DiscoveryMessage {

    private static final Gson GSON = new GsonBuilder().serializeNulls().create();

    private DiscoveryMessage() {}

    /** Where the announcement goes. */
    static String topic(Appliance appliance) {
        return "homeassistant/" + component(appliance.kind()) + "/" + appliance.id() + "/main/config";
    }

    /** What it says. */
    static String payload(Appliance appliance) {
        JsonObject message = new JsonObject();
        message.add("name", JsonNull.INSTANCE);
        message.addProperty("unique_id", appliance.id());
        message.addProperty("availability_topic", Topics.availability(appliance));
        switch (appliance.kind()) {
            case LIGHT -> switchable(message, appliance);
            case PLUG -> {
                switchable(message, appliance);
                message.addProperty("device_class", "outlet");
            }
            case BLINDS -> {
                message.addProperty("device_class", "blind");
                message.addProperty("command_topic", Topics.command(appliance));
                message.addProperty("position_topic", Topics.state(appliance));
                message.addProperty("set_position_topic", Topics.command(appliance));
            }
            case MOTION, DOOR -> {
                message.addProperty("device_class", appliance.kind() == ApplianceKind.DOOR ? "door" : "motion");
                message.addProperty("state_topic", Topics.state(appliance));
            }
            case LIGHT_SENSOR -> measurement(message, appliance, "illuminance", "lx");
            case THERMOMETER -> measurement(message, appliance, "temperature", "°C");
        }
        message.add("device", device(appliance));
        return GSON.toJson(message);
    }

    private static String component(ApplianceKind kind) {
        return switch (kind) {
            case LIGHT -> "light";
            case PLUG -> "switch";
            case BLINDS -> "cover";
            case MOTION, DOOR -> "binary_sensor";
            case LIGHT_SENSOR, THERMOMETER -> "sensor";
        };
    }

    private static void switchable(JsonObject message, Appliance appliance) {
        message.addProperty("command_topic", Topics.command(appliance));
        message.addProperty("state_topic", Topics.state(appliance));
    }

    private static void measurement(JsonObject message, Appliance appliance, String deviceClass, String unit) {
        message.addProperty("state_topic", Topics.state(appliance));
        message.addProperty("device_class", deviceClass);
        message.addProperty("unit_of_measurement", unit);
        message.addProperty("state_class", "measurement");
    }

    private static JsonObject device(Appliance appliance) {
        JsonArray identifiers = new JsonArray();
        identifiers.add(appliance.id());
        JsonObject device = new JsonObject();
        device.add("identifiers", identifiers);
        device.addProperty("name", appliance.label());
        device.addProperty("manufacturer", "MetaHAB");
        device.addProperty(
                "model",
                "Demo " + appliance.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        device.addProperty("suggested_area", appliance.area());
        return device;
    }
}
