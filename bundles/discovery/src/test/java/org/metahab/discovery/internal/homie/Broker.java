/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.DeviceDescription;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

/** Sends messages to a session and keeps what it finds, as the engine would. */
final class Broker {

    final Map<String, DeviceDescription> devices = new LinkedHashMap<>();
    final Map<String, String> refused = new LinkedHashMap<>();
    final List<Finding> findings = new ArrayList<>();
    private final ConventionSession session;

    Broker(String... roots) {
        session = new HomieConvention(List.of(roots)).open(new Endpoint(Transport.MQTT, "home"));
    }

    Broker send(String topic, String payload) {
        for (Finding finding : session.onMessage(Message.of(topic, payload))) {
            findings.add(finding);
            if (finding instanceof Finding.Announced announced) {
                devices.put(finding.source(), announced.device());
            } else if (finding instanceof Finding.Withdrawn) {
                devices.remove(finding.source());
                refused.remove(finding.source());
            } else if (finding instanceof Finding.Refused no) {
                refused.put(finding.source(), no.reason());
            }
        }
        return this;
    }

    /** Sends lines of topic, blank, payload below a topic. */
    Broker sendAll(String base, String lines) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int end = line.indexOf(' ');
            send(base + "/" + line.substring(0, end), line.substring(end + 1));
        });
        return this;
    }

    Optional<ChannelDescription> channel(String source, String id) {
        return Optional.ofNullable(devices.get(source)).stream()
                .flatMap(device -> device.channels().stream())
                .filter(channel -> channel.id().equals(id))
                .findFirst();
    }
}
