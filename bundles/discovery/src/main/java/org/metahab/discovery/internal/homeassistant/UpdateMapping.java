/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.spi.ChannelMapping;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;

/** Tells that there is an update: the latest version is another than the installed one. */
final class UpdateMapping implements ChannelMapping {

    private final UpdateTopics topics;
    private String installed = "";
    private String latest = "";

    UpdateMapping(UpdateTopics topics) {
        this.topics = topics;
    }

    @Override
    public List<Interest> inputs() {
        return topics.inputs();
    }

    @Override
    public String point() {
        return topics.state() == null ? "" : topics.state().point();
    }

    @Override
    public Reading read(Message message) {
        try {
            Optional<String> state = Source.read(topics.state(), message);
            state.ifPresent(this::take);
            Source.read(topics.latest(), message).ifPresent(text -> latest = text);
            return installed.isEmpty() || latest.isEmpty()
                    ? Reading.NOTHING
                    : Reading.of(installed.equals(latest) ? OnOff.OFF : OnOff.ON);
        } catch (IllegalArgumentException e) {
            return Reading.failed(String.valueOf(e.getMessage()));
        }
    }

    private void take(String text) {
        if (text.startsWith("{")) {
            JsonKey.value(text, "installed_version").ifPresent(version -> installed = version);
            JsonKey.value(text, "latest_version").ifPresent(version -> latest = version);
        } else {
            installed = text;
        }
    }

    @Override
    public List<Outgoing> write(Command command) {
        return MappedChannel.Writer.NONE.write(command);
    }
}
