/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.ItemStateUpdatedEvent;
import org.metahab.hub.event.Source;

/**
 * Follows what rules do through the bus, other rules and devices. A device's report doesn't say why the device changed:
 * for {@link #ECHO} after a rule's command to an item, the item's states count as the rule's doing, until somebody else
 * commands it. Safe for use by several threads.
 */
final class Causes {

    /** So long a device may take to report what it was told to do. */
    static final Duration ECHO = Duration.ofSeconds(5);

    private static final String RULE = Source.of(Source.RULES, "").text() + "$";

    private final Map<String, Cause> ofRules = new HashMap<>();
    private final Map<String, Deed> deeds = new HashMap<>();

    private record Deed(Instant at, Cause cause) {}

    /** A rule begins a run. */
    synchronized void runs(String rule, Cause cause) {
        ofRules.put(rule, cause.with(rule));
    }

    synchronized void forget(String rule) {
        ofRules.remove(rule);
    }

    /** What a rule's run goes back to that this source asked for. */
    synchronized Cause of(Source source) {
        return source.stations().stream()
                .map(Source::text)
                .filter(station -> station.startsWith(RULE))
                .map(station -> ofRules.get(station.substring(RULE.length())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Cause.NONE);
    }

    /** What an event goes back to. To be asked once for each event, in their order. */
    synchronized Cause of(HubEvent event, Instant now) {
        Cause told = of(event.source());
        if (event instanceof ItemCommandEvent command) {
            if (told.rules().isEmpty()) {
                deeds.remove(command.item());
            } else {
                deeds.put(command.item(), new Deed(now, told));
            }
        }
        if (!told.rules().isEmpty()) {
            return told;
        }
        return item(event)
                .map(deeds::get)
                .filter(deed -> now.isBefore(deed.at.plus(ECHO)))
                .map(deed -> new Cause(deed.cause.rules(), false))
                .orElse(Cause.NONE);
    }

    private static Optional<String> item(HubEvent event) {
        if (event instanceof ItemStateEvent state) {
            return Optional.of(state.item());
        } else if (event instanceof ItemStateUpdatedEvent state) {
            return Optional.of(state.item());
        } else if (event instanceof ItemStateChangedEvent state) {
            return Optional.of(state.item());
        }
        return Optional.empty();
    }
}
