/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.internal.demo;

/** Something that is going to happen in the demo home. */
sealed interface Happening {

    /** When, in seconds after the day's midnight. */
    double second();

    /** The device it happens to. */
    String device();

    /** The state it has then. */
    String state();

    /**
     * A sensor senses something that people cause.
     *
     * @param second when, in seconds after the day's midnight
     * @param device the sensor
     * @param state what it senses
     */
    record Sensed(double second, String device, String state) implements Happening {}

    /**
     * A sensor measures; nobody is about.
     *
     * @param second when, in seconds after the day's midnight
     * @param device the sensor
     * @param state what it measures
     */
    record Measured(double second, String device, String state) implements Happening {}

    /**
     * A person operates a device by hand, unless it is in that state already.
     *
     * @param second when, in seconds after the day's midnight
     * @param device the device
     * @param state the state it is brought to
     * @param person who does it
     */
    record Acted(double second, String device, String state, String person) implements Happening {}
}
