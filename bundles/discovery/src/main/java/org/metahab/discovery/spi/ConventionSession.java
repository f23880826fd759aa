/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

import java.util.List;
import java.util.function.Consumer;

/**
 * One convention at work at one endpoint. It may remember what it heard; it neither blocks nor starts threads, and is
 * called by one thread at a time.
 */
public interface ConventionSession {

    /**
     * Where announcements are to be heard. Asked again after each message: one message may tell where there are more.
     */
    List<Interest> announcements();

    /**
     * Begins, before anything is heard.
     *
     * @param findings takes what is found elsewhere than in messages, such as in files: from now on until {@link #stop}, by
     *     any thread, without waiting
     */
    default void start(Consumer<Finding> findings) {}

    /** Ends: nothing more is heard, and findings are not taken any more. */
    default void stop() {}

    /** What to send once everything in {@link #announcements()} is being heard, and again after a reconnect. */
    default List<Outgoing> greetings() {
        return List.of();
    }

    /**
     * How many bytes an announcement may have. Zero for the hub's own limit, which is right for messages of one device;
     * lists of many devices need more.
     */
    default int largestAnnouncement() {
        return 0;
    }

    /** Somebody removed things: what is announced again from now on is news, even where nothing changed. */
    default void forgetAnnouncements() {}

    /**
     * Understands one message.
     *
     * @return what it says, in order; empty when it says nothing new. Nothing is thrown for bad messages: they give a
     *     {@link Finding.Refused}
     */
    List<Finding> onMessage(Message message);
}
