/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.truth;

import java.time.Duration;
import java.time.LocalTime;
import org.metahab.hub.value.State;

/** What makes a person do something. */
public sealed interface HabitTrigger {

    /**
     * About the same time each day.
     *
     * @param time the middle
     * @param spread the standard deviation
     */
    record AtTime(LocalTime time, Duration spread) implements HabitTrigger {}

    /**
     * The person comes into a room.
     *
     * @param room the room's group item
     * @param sensor the motion sensor's item, which turns {@code ON} at that moment if it was off; empty where there is
     *     none
     */
    record OnEntering(String room, String sensor) implements HabitTrigger {}

    /**
     * The person leaves a room, or the home, as the last one.
     *
     * @param room the room's group item
     */
    record OnLeaving(String room) implements HabitTrigger {}

    /**
     * The person has just brought an item to a state.
     *
     * @param item the item
     * @param state the state it has now
     */
    record AfterAction(String item, State state) implements HabitTrigger {}
}
