/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an alarm system can be told to do: the state that it shall take, and the text that makes it do so. */
final class AlarmCommands {

    private static final List<String> FEATURES =
            List.of("arm_home", "arm_away", "arm_night", "arm_vacation", "arm_custom_bypass", "trigger");

    private AlarmCommands() {}

    /** Those that the device has and that need no code, which the hub does not keep. */
    static NamedCommands of(Settings settings, CommandTopic target) {
        boolean coded = settings.has("code");
        Map<String, String> payloads = new LinkedHashMap<>();
        if (!coded || !settings.flag("code_disarm_required", true)) {
            payloads.put("disarmed", settings.payload("payload_disarm", "DISARM"));
        }
        for (String feature : settings.textsOr("supported_features", FEATURES)) {
            boolean trigger = feature.equals("trigger");
            String requirement = trigger ? "code_trigger_required" : "code_arm_required";
            if (FEATURES.contains(feature) && (!coded || !settings.flag(requirement, true))) {
                String state = trigger ? "triggered" : feature.replaceFirst("arm", "armed");
                payloads.put(state, settings.payload("payload_" + feature, feature.toUpperCase(Locale.ROOT)));
            }
        }
        NamedCommands commands = new NamedCommands();
        for (Map.Entry<String, String> entry : payloads.entrySet()) {
            Map<String, Object> variables = Map.of("action", entry.getValue(), "value", entry.getValue(), "code", "");
            commands = commands.with(entry.getKey(), () -> target.send(entry.getValue(), variables));
        }
        return commands;
    }
}
