/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Endpoint;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Transport;

/** Reads announcements in tests. */
final class Announcements {

    private Announcements() {}

    static ConventionSession session() {
        return HomeAssistant.convention(true).open(new Endpoint(Transport.MQTT, "home"));
    }

    static List<Finding> read(String topic, String payload) {
        return session().onMessage(Message.of(topic, payload));
    }

    /** The channels of an announcement, which must be understood as a whole. */
    static List<ChannelDescription> channels(String topic, String payload) {
        List<Finding> findings = read(topic, payload);
        assertThat(findings).isNotEmpty().allMatch(Finding.Announced.class::isInstance);
        return findings.stream()
                .flatMap(finding -> ((Finding.Announced) finding).device().channels().stream())
                .toList();
    }
}
