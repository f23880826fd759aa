/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

import java.util.Optional;

/** What kinds of devices there are: what states they have, and what commands they take. */
enum ApplianceKind {
    LIGHT("OFF", true),
    PLUG("OFF", true),
    /** Its state is its position: 100 is open, 0 closed. */
    BLINDS("100", true),
    MOTION("OFF", false),
    DOOR("OFF", false),
    LIGHT_SENSOR("0", false),
    THERMOMETER("19.5", false);

    private final String first;
    private final boolean operable;

    ApplianceKind(String first, boolean operable) {
        this.first = first;
        this.operable = operable;
    }

    /** The state at first. */
    String first() {
        return first;
    }

    /** Whether people and hubs can change its state. */
    boolean isOperable() {
        return operable;
    }

    /** The state that a command leads to; empty when the device does not understand it. */
    Optional<String> follow(String command, String state) {
        if (!operable) {
            return Optional.empty();
        }
        return this == BLINDS ? move(command, state) : turn(command);
    }

    private static Optional<String> turn(String command) {
        return switch (command) {
            case "ON", "1" -> Optional.of("ON");
            case "OFF", "0" -> Optional.of("OFF");
            default -> Optional.empty();
        };
    }

    private static Optional<String> move(String command, String state) {
        return switch (command) {
            case "OPEN" -> Optional.of("100");
            case "CLOSE" -> Optional.of("0");
            case "STOP" -> Optional.of(state);
            default -> command.matches("\\d{1,2}|100") ? Optional.of(command) : Optional.empty();
        };
    }

    /** What somebody does who brings it to a state: {@code switched the Kitchen light on}. */
    String deed(String label, String state) {
        if (this == BLINDS) {
            return (state.equals("0") ? "let the " : "pulled the ") + label + (state.equals("0") ? " down" : " up");
        }
        return "switched the " + label + (state.equals("ON") ? " on" : " off");
    }
}
