/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.coiot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.metahab.discovery.internal.shelly.point.FieldMapping;
import org.metahab.discovery.internal.shelly.point.Fields;
import org.metahab.discovery.internal.shelly.point.Point;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;

/**
 * A device with the sensors that it describes.
 *
 * @param endpoint its server
 * @param sensors as described
 * @param sender what it calls itself in CoAP option 3332: {@code SHSW-1#D47EBD#2}; empty where it does not
 */
record CoiotDevice(Endpoint endpoint, List<Sensor> sensors, String sender) {

    static final String STATES = "/cit/s";

    private static final int MAX_SENDER = 60;

    /** The sensors whose meaning is not known. */
    List<Sensor> unknown() {
        return sensors.stream()
                .filter(sensor -> !SensorPoints.isLeftOut(sensor)
                        && SensorPoints.of(sensor).isEmpty())
                .toList();
    }

    DeviceDescription describe() {
        Set<String> identities = new LinkedHashSet<>();
        Map<String, String> facts = new LinkedHashMap<>(Map.of("vendor", "Shelly"));
        String id = endpoint.name().replaceAll("^[a-z]+://", "");
        String[] parts = sender.split("#");
        if (parts.length >= 2 && sender.length() <= MAX_SENDER && parts[1].matches("[0-9A-Fa-f]{6}|[0-9A-Fa-f]{12}")) {
            String mac = parts[1].toLowerCase(Locale.ROOT);
            identities.add("shelly:" + mac.substring(mac.length() - 6));
            if (mac.length() == 12) {
                identities.add("mac:" + mac);
            }
            facts.put("modelId", parts[0]);
            id = parts[0] + "-" + parts[1];
        } else {
            identities.add("shelly:" + endpoint.name());
        }
        return new DeviceDescription("device", id, identities, id, "", "", facts, channels());
    }

    private List<ChannelDescription> channels() {
        List<ChannelDescription> channels = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Sensor sensor : sensors) {
            if (!SensorPoints.isLeftOut(sensor)) {
                SensorPoints.of(sensor).ifPresent(point -> channels.add(channel(sensor, point, ids)));
            }
        }
        return channels;
    }

    private static ChannelDescription channel(Sensor sensor, Point point, Set<String> ids) {
        String wanted = sensor.block().isEmpty() ? point.id() : sensor.block() + "_" + point.id();
        String id = ids.add(wanted) ? wanted : wanted + "_" + sensor.id();
        return new ChannelDescription(
                id,
                "coiot:" + sensor.id(),
                label(sensor, point),
                point.type(),
                point.semantics(),
                point.category(),
                Availability.OF_ENDPOINT,
                Duration.ZERO,
                new FieldMapping(
                        STATES + "#" + sensor.id(),
                        point,
                        List.of(new Interest(STATES, Interest.Mode.POLL)),
                        CoiotDevice::states,
                        FieldMapping.Writer.NONE,
                        List.of()));
    }

    /** The second and further blocks of a kind are numbered as people count. */
    private static String label(Sensor sensor, Point point) {
        String number = sensor.block().replaceAll("^.*\\D", "");
        return number.isEmpty() || number.equals("0") || number.length() > 2
                ? point.label()
                : point.label() + " " + (Integer.parseInt(number) + 1);
    }

    /**
     * The values of a message under {@code /cit/s} by the ids of their sensors.
     *
     * @throws IllegalArgumentException when it is none
     */
    static Fields states(Message message) {
        Object json = message.json().orElseThrow(() -> new IllegalArgumentException(message.jsonProblem()));
        if (!(json instanceof Map<?, ?> object) || !(object.get("G") instanceof List<?> groups)) {
            throw new IllegalArgumentException("it has no list 'G' of states");
        }
        Map<String, Object> values = new HashMap<>();
        for (Object group : groups) {
            if (group instanceof List<?> triple && triple.size() == 3 && triple.get(2) != null) {
                values.put(String.valueOf(triple.get(1)), triple.get(2));
            }
        }
        return new Fields(values);
    }
}
