/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit;

/** Who is behind something that happened to an item. */
public sealed interface Actor {

    /**
     * A person, at a wall switch or through a user interface.
     *
     * @param name the account's name; empty where nobody knows, as at a wall switch
     */
    record Person(String name) implements Actor {

        /** A person nobody knows by name. */
        public static final Person UNKNOWN = new Person("");
    }

    /**
     * A rule of the hub.
     *
     * @param uid the rule's uid; empty where the hub does not say
     */
    record Rule(String uid) implements Actor {}

    /** MetaHAB itself. */
    record Ourselves() implements Actor {}

    /** A device that reports, or an item that follows another one. */
    record Device() implements Actor {}

    /**
     * Another program: a binding that sends commands, or an account that people named as an automation.
     *
     * @param name its component or account name
     */
    record Integration(String name) implements Actor {}
}
