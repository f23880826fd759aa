/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import static org.metahab.discovery.internal.lwm2m.ObjectResource.level;
import static org.metahab.discovery.internal.lwm2m.ObjectResource.number;
import static org.metahab.discovery.internal.lwm2m.ObjectResource.onOff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.item.ItemType;

/** The objects that homes have, as the registry of OMA LwM2M and the IPSO Smart Objects define them. */
final class ObjectCatalogue {

    /** The object that describes the device itself. */
    static final int DEVICE = 3;

    /** A sensor's unit; a text. */
    static final int UNITS = 5701;

    /** What a point is used for, in the words of whoever installed it; a text. */
    static final int APPLICATION = 5750;

    static final int ON_OFF = 5850;
    static final int DIMMER = 5851;

    private static final Semantics LIGHT = new Semantics("Switch", "Light", "Lightbulb");
    private static final Semantics POWER = new Semantics("Switch", "Power", "");

    private static final Map<Integer, ObjectDefinition> OBJECTS = new HashMap<>();
    private static final Map<Integer, ValueType> TYPES = Map.of(
            0, ValueType.STRING,
            1, ValueType.STRING,
            2, ValueType.STRING,
            3, ValueType.STRING,
            9, ValueType.INTEGER,
            17, ValueType.STRING,
            18, ValueType.STRING,
            19, ValueType.STRING);

    static {
        put(
                DEVICE,
                "Device",
                number(9, "%", Semantics.of("Measurement", "Energy"))
                        .optional("Battery")
                        .diagnostic());
        put(3200, "Digital input", onOff(5500, false, Semantics.of("Status", "")));
        put(3201, "Digital output", onOff(5550, true, Semantics.of("Switch", "")));
        put(3202, "Analogue input", number(5600, "", Semantics.of("Measurement", "")));
        put(
                3203,
                "Analogue output",
                number(5650, "", Semantics.of("Setpoint", "")).settable());
        put(3300, "Sensor", number(5700, "", Semantics.of("Measurement", "")));
        put(3302, "Presence", onOff(5500, false, new Semantics("Status", "Presence", "MotionDetector")));
        put(
                3305,
                "Power",
                measure(5800, "W", "Power"),
                measure(5805, "Wh", "Energy").optional("Energy"));
        put(
                3306,
                "Switch",
                onOff(ON_OFF, true, POWER),
                level(DIMMER, POWER).of(ValueType.INTEGER, ItemType.DIMMER).optional("Level"));
        put(
                3308,
                "Set point",
                number(5900, "°C", Semantics.of("Setpoint", "Temperature")).settable());
        put(
                3311,
                "Light",
                onOff(ON_OFF, true, LIGHT),
                level(DIMMER, LIGHT).of(ValueType.INTEGER, ItemType.DIMMER).optional("Brightness"),
                number(5706, "", Semantics.of("Control", "Color"))
                        .of(ValueType.STRING, ItemType.STRING)
                        .settable()
                        .optional("Colour"),
                measure(5805, "Wh", "Energy").optional("Energy"));
        put(
                3312,
                "Power control",
                onOff(ON_OFF, true, new Semantics("Switch", "Power", "PowerOutlet")),
                level(DIMMER, POWER).of(ValueType.INTEGER, ItemType.DIMMER).optional("Level"),
                measure(5805, "Wh", "Energy").optional("Energy"));
        put(3337, "Position", level(5536, Semantics.of("Control", "Opening")));
        put(3338, "Buzzer", onOff(ON_OFF, true, Semantics.of("Alarm", "Noise")));
        put(3342, "Switch", onOff(5500, false, Semantics.of("Status", "")));
        put(3343, "Dimmer", level(5548, LIGHT));
        put(3347, "Button", onOff(5500, false, new Semantics("Status", "", "WallSwitch")));
        sensor(3301, "Illuminance", "lx", "Light");
        sensor(3303, "Temperature", "°C", "Temperature");
        sensor(3304, "Humidity", "%", "Humidity");
        sensor(3315, "Air pressure", "hPa", "Pressure");
        sensor(3316, "Voltage", "V", "Voltage");
        sensor(3317, "Current", "A", "Current");
        sensor(3318, "Frequency", "Hz", "Frequency");
        sensor(3319, "Depth", "m", "Level");
        sensor(3320, "Percentage", "%", "");
        sensor(3322, "Load", "kg", "");
        sensor(3323, "Pressure", "Pa", "Pressure");
        sensor(3324, "Loudness", "dB", "Noise");
        sensor(3325, "Concentration", "ppm", "CO2");
        sensor(3326, "Acidity", "", "");
        sensor(3327, "Conductivity", "S/m", "");
        sensor(3328, "Power", "W", "Power");
        sensor(3329, "Power factor", "", "Power");
        sensor(3330, "Distance", "m", "");
        sensor(3331, "Energy", "Wh", "Energy");
        sensor(3332, "Direction", "°", "");
        sensor(3346, "Rate", "Hz", "");
    }

    private ObjectCatalogue() {}

    private static ObjectResource measure(int id, String unit, String property) {
        return number(id, unit, new Semantics("Measurement", property, "Sensor"));
    }

    private static void sensor(int id, String label, String unit, String property) {
        put(id, label, measure(5700, unit, property));
    }

    private static void put(int id, String label, ObjectResource... resources) {
        OBJECTS.put(id, new ObjectDefinition(id, label, List.of(resources)));
    }

    /** Empty for objects that are nothing to people, and unknown ones. */
    static Optional<ObjectDefinition> find(int id) {
        return Optional.ofNullable(OBJECTS.get(id));
    }

    /** The type of a resource's values; empty for a resource that we don't know. */
    static Optional<ValueType> type(int object, int resource) {
        if (resource == UNITS || resource == APPLICATION) {
            return Optional.of(ValueType.STRING);
        }
        Optional<ValueType> defined = find(object).stream()
                .flatMap(definition -> definition.resources().stream())
                .filter(known -> known.id() == resource)
                .map(ObjectResource::type)
                .findFirst();
        return object == DEVICE ? Optional.ofNullable(TYPES.get(resource)) : defined;
    }
}
