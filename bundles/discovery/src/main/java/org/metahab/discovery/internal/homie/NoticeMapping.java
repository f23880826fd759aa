/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.List;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.Text;

/**
 * What a device has to say to who looks after it: an alert, which an empty message ends, or the last message of its log
 * (Homie 5, "Alert topics" and "Log topics").
 *
 * @param topics under which it is told
 * @param levelled whether the last level of the topic, such as {@code warn}, belongs to the text
 */
record NoticeMapping(List<String> topics, boolean levelled) implements ChannelMapping {

    private static final List<String> LOG_LEVELS = List.of("fatal", "error", "warn", "info", "debug");
    private static final int MAX_LENGTH = 500;

    NoticeMapping {
        topics = List.copyOf(topics);
    }

    static NoticeMapping alert(String topic) {
        return new NoticeMapping(List.of(topic), false);
    }

    static NoticeMapping log(String base) {
        return new NoticeMapping(
                LOG_LEVELS.stream().map(level -> base + "/" + level).toList(), true);
    }

    @Override
    public List<Interest> inputs() {
        return topics.stream().map(Interest::follow).toList();
    }

    @Override
    public String point() {
        return levelled ? "" : topics.get(0);
    }

    @Override
    public Reading read(Message message) {
        if (message.text().isEmpty()) {
            return Reading.failed("it is no UTF-8 text");
        }
        String text = message.text().get();
        if (levelled && text.isEmpty()) {
            return Reading.NOTHING;
        }
        String level = levelled ? message.path().substring(message.path().lastIndexOf('/') + 1) + ": " : "";
        String shown = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
        return Reading.of(new Text(level + shown));
    }

    @Override
    public List<Outgoing> write(Command command) {
        throw new IllegalArgumentException("it can only be read, and does not take " + command.text());
    }
}
