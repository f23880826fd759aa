/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;
import org.metahab.discovery.spi.Reading;
import org.metahab.discovery.spi.Transport;
import org.metahab.hub.value.Command;

/** What a session made of the messages that it heard. */
final class Heard {

    final Map<String, DeviceDescription> devices = new LinkedHashMap<>();
    final List<Outgoing> asked = new ArrayList<>();
    final List<String> refused = new ArrayList<>();
    private final ConventionSession session;

    private Heard(Endpoint endpoint) {
        session = new ShellyConvention(List.of("+", "+/+"), true).open(endpoint);
    }

    static Heard overMqtt() {
        return new Heard(new Endpoint(Transport.MQTT, "home"));
    }

    static Heard overCoap() {
        return new Heard(new Endpoint(Transport.COAP, "coap://192.168.1.7:5683"));
    }

    ConventionSession session() {
        return session;
    }

    Heard hear(String path, String payload) {
        return hear(Message.of(path, payload));
    }

    Heard hear(Message message) {
        for (Finding finding : session.onMessage(message)) {
            if (finding instanceof Finding.Announced announced) {
                devices.put(finding.source(), announced.device());
            } else if (finding instanceof Finding.Withdrawn) {
                devices.remove(finding.source());
            } else if (finding instanceof Finding.Asked question) {
                asked.add(question.question());
            } else if (finding instanceof Finding.Refused refusal) {
                refused.add(refusal.source() + ": " + refusal.reason());
            }
        }
        return this;
    }

    DeviceDescription device() {
        assertThat(devices).hasSize(1);
        return devices.values().iterator().next();
    }

    List<String> ids() {
        return device().channels().stream().map(ChannelDescription::id).toList();
    }

    ChannelDescription channel(String id) {
        return device().channels().stream()
                .filter(channel -> channel.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no channel " + id + " among " + ids()));
    }

    /** The text of the state after these messages; why not where there is none. */
    String state(String channel, String... topicsAndPayloads) {
        Reading last = Reading.NOTHING;
        for (int i = 0; i < topicsAndPayloads.length; i += 2) {
            last = channel(channel).mapping().read(Message.of(topicsAndPayloads[i], topicsAndPayloads[i + 1]));
        }
        if (last instanceof Reading.Value value) {
            return value.state().text();
        }
        return last instanceof Reading.Failed failed ? failed.reason() : "nothing";
    }

    /** Topic and payload of what a command sends. */
    List<String> sent(String channel, Command command) {
        return channel(channel).mapping().write(command).stream()
                .map(message -> message.path() + " " + message.payload())
                .toList();
    }
}
