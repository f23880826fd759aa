/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.metahab.discovery.spi.Outgoing;

/**
 * The topics of a device.
 *
 * @param command where it takes commands, with a slash at the end
 * @param status where it answers
 * @param telemetry where it tells by itself
 * @param answersByName whether it answers on a topic with the command's name and not on {@code RESULT} (SetOption4)
 */
record Topics(String command, String status, String telemetry, boolean answersByName) {

    /**
     * The topics of an announced device.
     *
     * @throws IllegalArgumentException when there is none to be made of the announcement
     */
    static Topics of(Fields config, String mac) {
        List<String> prefixes = config.texts("tp");
        return new Topics(
                topic(config, mac, prefixes, 0, "cmnd"),
                topic(config, mac, prefixes, 1, "stat"),
                topic(config, mac, prefixes, 2, "tele"),
                config.inner("so").flag("4"));
    }

    /** As the firmware does it ("Full topic" in its documentation): a topic without prefix gets one for commands. */
    private static String topic(Fields config, String mac, List<String> prefixes, int index, String otherwise) {
        boolean named = index < prefixes.size() && !prefixes.get(index).isEmpty();
        String full = config.text("ft", "%prefix%/%topic%/");
        if (index == 0 && !full.contains("%prefix%")) {
            full += "/%prefix%";
        }
        String topic = full.replace("%prefix%", named ? prefixes.get(index) : otherwise)
                .replace("%topic%", config.text("t", ""))
                .replace("%hostname%", config.text("hn", ""))
                .replace("%id%", mac.toUpperCase(Locale.ROOT))
                .replaceAll("/+", "/");
        String complete = topic.endsWith("/") ? topic : topic + "/";
        if (config.text("t", "").isEmpty()
                || complete.length() > 500
                || complete.chars().anyMatch(c -> c == '+' || c == '#' || c < ' ')) {
            throw new IllegalArgumentException("there is no topic in 'ft' " + config.text("ft", "") + " and 't' "
                    + config.text("t", "") + " for the device");
        }
        return complete;
    }

    String state() {
        return telemetry + "STATE";
    }

    String sensor() {
        return telemetry + "SENSOR";
    }

    String will() {
        return telemetry + "LWT";
    }

    /** Answer to the question for the state. */
    String stateAnswer() {
        return status + "STATUS11";
    }

    /** Answer to the question for sensors. */
    String sensorAnswer() {
        return status + "STATUS10";
    }

    /** Where the answers to these commands come. */
    List<String> answers(String... commands) {
        return answersByName
                ? Stream.of(commands)
                        .map(name -> status + name.toUpperCase(Locale.ROOT))
                        .toList()
                : List.of(status + "RESULT");
    }

    Outgoing send(String name, String payload) {
        return Outgoing.of(command + name, payload);
    }

    /** Makes the device tell its state. */
    Outgoing askState() {
        return send("STATUS", "11");
    }

    /** Makes the device tell what its sensors measure. */
    Outgoing askSensors() {
        return send("STATUS", "10");
    }
}
