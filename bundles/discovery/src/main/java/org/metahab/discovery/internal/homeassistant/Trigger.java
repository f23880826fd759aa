/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that a device can tell to have happened, such as a key that was pressed.
 *
 * @param device whose it is
 * @param topic where it is told
 * @param value takes the text out of messages there
 * @param template the source of that, by which triggers of one kind are known
 * @param payload the text that means it; empty when any does
 * @param name what people see
 */
record Trigger(
        DeviceBlock device, String topic, ValueTemplate value, String template, Optional<String> payload, String name) {

    static Trigger of(Settings settings, DeviceBlock device) throws SettingsException {
        String automation = settings.text("automation_type", "trigger").toLowerCase(Locale.ROOT);
        if (!automation.equals("trigger")) {
            throw new SettingsException("an automation of a device is a trigger, not '" + automation + "'");
        }
        String type = settings.text("type", "");
        String subtype = settings.text("subtype", "");
        String name = type.equals("action") || type.isEmpty() ? subtype : (type + " " + subtype).strip();
        if (name.isEmpty()) {
            throw new SettingsException("'type' and 'subtype' are missing");
        }
        return new Trigger(
                device,
                settings.requiredTopic("topic"),
                ValueTemplate.of(settings, "value_template"),
                settings.text("value_template", ""),
                settings.text("payload"),
                name);
    }

    /** Whether both are told the same way, so that one channel can tell both. */
    boolean sharesChannelWith(Trigger other) {
        return device.id().equals(other.device.id()) && topic.equals(other.topic) && template.equals(other.template);
    }

    /** Which value tells it. Zigbee2MQTT tells actions on a topic of their own and in the device's state, which is the same. */
    String point() {
        boolean action = device.id().startsWith("zigbee2mqtt_") && topic.endsWith("/action");
        return action ? topic.substring(0, topic.length() - "/action".length()) + "#action" : value.point(topic);
    }

    /** The last level of its topic. */
    String level() {
        return topic.substring(topic.lastIndexOf('/') + 1);
    }
}
