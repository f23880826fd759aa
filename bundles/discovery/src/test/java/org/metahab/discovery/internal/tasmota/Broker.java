/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.tasmota;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.metahab.hub.value.State;

/** Sends messages of one device to a session and its channels, as the engine would. */
final class Broker {

    static final String BASE = "tasmota/discovery/AABBCC001122/";

    final Map<String, DeviceDescription> devices = new LinkedHashMap<>();
    final Map<String, String> refused = new LinkedHashMap<>();
    final List<Outgoing> asked = new ArrayList<>();
    final Map<String, State> states = new LinkedHashMap<>();
    final Map<String, String> unreadable = new LinkedHashMap<>();
    private final ConventionSession session =
            new TasmotaConvention(List.of("tasmota/discovery")).open(new Endpoint(Transport.MQTT, "home"));

    /** A device of that topic with more fields. */
    static Broker with(String fields) {
        return new Broker()
                .send(
                        BASE + "config",
                        "{\"dn\":\"Lamp\",\"mac\":\"AABBCC001122\",\"t\":\"lamp\",\"ft\":\"%prefix%/%topic%/\","
                                + "\"tp\":[\"cmnd\",\"stat\",\"tele\"],\"onln\":\"Online\",\"ofln\":\"Offline\","
                                + fields + ",\"ver\":1}");
    }

    Broker sensors(String json) {
        return send(BASE + "sensors", "{\"sn\":" + json + ",\"ver\":1}");
    }

    Broker send(String topic, String payload) {
        Message message = Message.of(topic, payload);
        for (Finding finding : session.onMessage(message)) {
            if (finding instanceof Finding.Announced announced) {
                devices.put(finding.source(), announced.device());
            } else if (finding instanceof Finding.Withdrawn) {
                devices.remove(finding.source());
            } else if (finding instanceof Finding.Asked question) {
                asked.add(question.question());
            } else if (finding instanceof Finding.Refused no) {
                refused.put(finding.source(), no.reason());
            }
        }
        channels()
                .filter(channel -> channel.mapping().inputs().stream()
                        .anyMatch(input -> input.path().equals(topic)))
                .forEach(channel -> read(channel, message));
        return this;
    }

    private void read(ChannelDescription channel, Message message) {
        Reading reading = channel.mapping().read(message);
        if (reading instanceof Reading.Value value) {
            states.put(channel.id(), value.state());
        } else if (reading instanceof Reading.Momentary momentary) {
            states.put(channel.id(), momentary.state());
        } else if (reading instanceof Reading.Failed failed) {
            unreadable.put(channel.id(), failed.reason());
        }
    }

    Stream<ChannelDescription> channels() {
        return devices.values().stream().flatMap(device -> device.channels().stream());
    }

    ChannelDescription channel(String id) {
        return channels().filter(channel -> channel.id().equals(id)).findFirst().orElseThrow();
    }

    /** Channels with their types. */
    List<String> described() {
        return channels()
                .map(channel -> channel.id() + " " + channel.type().label()
                        + (channel.type().unit().isEmpty()
                                ? ""
                                : " " + channel.type().unit())
                        + (channel.type().readOnly() ? "" : " settable")
                        + (channel.label().isEmpty() ? "" : " '" + channel.label() + "'"))
                .toList();
    }

    /** Topics and payloads of a command, without the start of the topic. */
    List<String> write(String id, Command command) {
        return channel(id).mapping().write(command).stream()
                .map(message -> message.path().replace("cmnd/lamp/", "") + " " + message.payload())
                .toList();
    }
}
