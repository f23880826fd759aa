/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.spi;

import java.util.List;
import org.metahab.hub.value.Command;

/**
 * Turns a channel's messages into states and commands into messages. It may remember what it heard, as a colour that
 * comes over several topics needs; it neither blocks nor starts threads, and is called by one thread at a time.
 */
public interface ChannelMapping {

    /** Where its states come from; empty for a channel that only takes commands. */
    List<Interest> inputs();

    /**
     * Which value of its device it shows, in a form that all conventions share: the topic or resource that tells it, and
     * for a value in a JSON object {@code #} and its key, with dots between the levels: {@code zigbee2mqtt/lamp#brightness}.
     * Where it shows several, the one that makes it what it is ({@code #state} of a light). Two channels of a device with
     * the same point are one, whoever announces them. Empty when it can't be told.
     */
    default String point() {
        return "";
    }

    /**
     * Reads a message of one of {@link #inputs()}. Nothing is thrown for bad messages: they give a
     * {@link Reading.Failed}.
     */
    Reading read(Message message);

    /**
     * The messages that make the device tell the channel's state, for devices that don't by themselves. They are sent when
     * the channel is followed, when its device is online again and when a refresh is commanded; they change nothing.
     * Channels that ask the same are asked for once.
     */
    default List<Outgoing> questions() {
        return List.of();
    }

    /**
     * The messages that make the device do it.
     *
     * @throws IllegalArgumentException when the channel takes no such command; the message says what it takes
     */
    List<Outgoing> write(Command command);
}
