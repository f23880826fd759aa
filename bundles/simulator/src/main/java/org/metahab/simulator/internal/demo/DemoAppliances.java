/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.util.ArrayList;
import java.util.List;

/** The devices of the demo home. Their ids are the accounts that the broker must know. */
final class DemoAppliances {

    static final String KITCHEN_LIGHT = "kitchen-light";
    static final String KITCHEN_MOTION = "kitchen-motion";
    static final String COFFEE = "coffee-machine";
    static final String RADIO = "kitchen-radio";
    static final String HALL_LIGHT = "hall-light";
    static final String HALL_MOTION = "hall-motion";
    static final String FRONT_DOOR = "front-door";
    static final String LIVING_LAMP = "living-lamp";
    static final String BLINDS = "living-blinds";
    static final String DAYLIGHT = "daylight";
    static final String BEDSIDE_LAMP = "bedside-lamp";
    static final String BEDROOM_THERMOMETER = "bedroom-thermometer";

    private final List<Appliance> mqtt = List.of(
            new Appliance(KITCHEN_LIGHT, "Kitchen light", "Kitchen", ApplianceKind.LIGHT),
            new Appliance(KITCHEN_MOTION, "Kitchen motion", "Kitchen", ApplianceKind.MOTION),
            new Appliance(COFFEE, "Coffee machine", "Kitchen", ApplianceKind.PLUG),
            new Appliance(RADIO, "Kitchen radio", "Kitchen", ApplianceKind.PLUG),
            new Appliance(HALL_LIGHT, "Hall light", "Hall", ApplianceKind.LIGHT),
            new Appliance(HALL_MOTION, "Hall motion", "Hall", ApplianceKind.MOTION),
            new Appliance(FRONT_DOOR, "Front door", "Hall", ApplianceKind.DOOR),
            new Appliance(LIVING_LAMP, "Living room lamp", "Living room", ApplianceKind.LIGHT),
            new Appliance(BLINDS, "Living room blinds", "Living room", ApplianceKind.BLINDS),
            new Appliance(DAYLIGHT, "Daylight", "Garden", ApplianceKind.LIGHT_SENSOR));

    private final List<Appliance> coap = List.of(
            new Appliance(BEDSIDE_LAMP, "Bedside lamp", "Bedroom", ApplianceKind.LIGHT),
            new Appliance(BEDROOM_THERMOMETER, "Bedroom thermometer", "Bedroom", ApplianceKind.THERMOMETER));

    /** Those on the broker. */
    List<Appliance> mqtt() {
        return mqtt;
    }

    /** Those with a CoAP resource. */
    List<Appliance> coap() {
        return coap;
    }

    List<Appliance> all() {
        List<Appliance> all = new ArrayList<>(mqtt);
        all.addAll(coap);
        return all;
    }

    /** @throws IllegalArgumentException when there is none */
    Appliance get(String id) {
        return all().stream()
                .filter(appliance -> appliance.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The demo home has no device '" + id + "'"));
    }
}
