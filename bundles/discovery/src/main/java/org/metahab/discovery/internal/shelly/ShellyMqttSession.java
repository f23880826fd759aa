/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly;

import java.util.List;
import java.util.stream.Stream;
import org.metahab.discovery.internal.shelly.gen1.Gen1Session;
import org.metahab.discovery.internal.shelly.rpc.RpcSession;
import org.metahab.discovery.spi.ConventionSession;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Interest;
import org.metahab.discovery.spi.Message;
import org.metahab.discovery.spi.Outgoing;

/** Shelly devices of all generations at one broker. */
final class ShellyMqttSession implements ConventionSession {

    private final Gen1Session first;
    private final RpcSession later;
    private final boolean greets;

    ShellyMqttSession(Gen1Session first, RpcSession later, boolean greets) {
        this.first = first;
        this.later = later;
        this.greets = greets;
    }

    @Override
    public List<Interest> announcements() {
        return Stream.concat(first.announcements().stream(), later.announcements().stream())
                .toList();
    }

    @Override
    public List<Outgoing> greetings() {
        return greets ? first.greetings() : List.of();
    }

    @Override
    public List<Finding> onMessage(Message message) {
        return message.path().startsWith("shellies/") ? first.onMessage(message) : later.onMessage(message);
    }
}
