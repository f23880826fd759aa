/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

/** What a convention understood from a message. */
public sealed interface Finding {

    /** Where it was announced: unique at the endpoint, the same when it is announced again. */
    String source();

    /**
     * A device, or a part of one; it replaces what the same source said before.
     *
     * @param source where it was announced
     * @param device the device with those channels that this source announces
     */
    record Announced(String source, DeviceDescription device) implements Finding {}

    /** What the source announced is gone. */
    record Withdrawn(String source) implements Finding {}

    /**
     * A message, or a part of one, that can't become a channel. What the source announced before stays.
     *
     * @param source where it was announced
     * @param reason why not, for people; names what is wrong
     */
    record Refused(String source, String reason) implements Finding {}

    /**
     * Something has to be asked before more can be said; the answer comes as a message of the session's announcements.
     *
     * @param source whom it is about
     * @param question must not change anything
     */
    record Asked(String source, Outgoing question) implements Finding {}
}
