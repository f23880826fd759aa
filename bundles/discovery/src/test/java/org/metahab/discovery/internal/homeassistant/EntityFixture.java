/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;

/** An announced entity and what it tells and is told, in few words. */
final class EntityFixture {

    private final List<ChannelDescription> channels;
    private final String component;

    private EntityFixture(String component, List<ChannelDescription> channels) {
        this.component = component;
        this.channels = channels;
    }

    /** An entity of its own, with single quotes for JSON's double ones. */
    static EntityFixture of(String component, String config) {
        return new EntityFixture(
                component,
                Announcements.channels("homeassistant/" + component + "/x/config", config.replace('\'', '"')));
    }

    /** Why it was refused. */
    static String refusal(String component, String config) {
        return Announcements.read("homeassistant/" + component + "/x/config", config.replace('\'', '"'))
                .toString();
    }

    List<String> ids() {
        return channels.stream().map(ChannelDescription::id).toList();
    }

    /** The channel with that end of its id; the main one for an empty end. */
    ChannelDescription channel(String end) {
        String id = component + "_x" + (end.isEmpty() ? "" : "_" + end);
        return channels.stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no channel " + id + " among " + ids()));
    }

    /** The state of the channel after the message: its text, {@code unchanged}, or {@code failed: …}. */
    String state(String end, String topic, String payload) {
        Reading reading = channel(end).mapping().read(Message.of(topic, payload.replace('\'', '"')));
        if (reading instanceof Reading.Value value) {
            return value.state().text();
        } else if (reading instanceof Reading.Momentary momentary) {
            return momentary.state().text() + " then " + momentary.after().text();
        }
        return reading instanceof Reading.Failed failed ? "failed: " + failed.reason() : "unchanged";
    }

    /** The same for a message that a broker kept. */
    String stateOfKept(String end, String topic, String payload) {
        ByteBuffer bytes = ByteBuffer.wrap(payload.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return String.valueOf(channel(end).mapping().read(new Message(topic, bytes, true)));
    }

    /** The messages of a command, each as topic and payload, with single quotes. */
    List<String> messages(String end, Command command) {
        assertThat(channel(end).type().readOnly()).isFalse();
        return channel(end).mapping().write(command).stream()
                .map(message -> message.path() + " " + message.payload().replace('"', '\''))
                .toList();
    }
}
