/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit;

import java.time.Instant;
import org.metahab.hub.value.Command;

/** What the stream made of the hub's events. */
public sealed interface Observation {

    /** When it happened, by the hub's clock. */
    Instant at();

    /**
     * A person did something: an example to learn from.
     *
     * @param action what
     * @param command the command that does the same
     * @param who the person
     * @param before the moment just before it, without any trace of it
     * @param situation the same moment in the home's own terms
     */
    record Action(
            Instant at, ActionClass action, Command command, Actor.Person who, Context before, Situation situation)
            implements Observation {}

    /**
     * A rule, another program or we told an item something: never an example.
     *
     * @param action what
     * @param actor who; never a person
     */
    record Automation(Instant at, ActionClass action, Actor actor) implements Observation {}

    /**
     * A command to a group reached a member of it: no example, and nothing that an automation did by itself; what it says of
     * the group was told before.
     *
     * @param action what the member was told
     * @param actor who commanded the group
     */
    record PassedOn(Instant at, ActionClass action, Actor actor) implements Observation {}

    /**
     * A sensor measured how light it is.
     *
     * @param item the sensor's item
     * @param value how light, mostly in lux; at least 0
     * @param unit the value's unit; empty for a plain number
     */
    record Light(Instant at, String item, double value, String unit) implements Observation {}

    /**
     * An item came into another state that has a bucket: a person's action taking effect, a motion sensor, a door.
     *
     * @param state the item and the bucket that it is in now
     * @param previous the bucket before; empty when it was not known
     * @param actor who is behind it, as far as known
     */
    record Change(Instant at, ActionClass state, String previous, Actor actor) implements Observation {}
}
