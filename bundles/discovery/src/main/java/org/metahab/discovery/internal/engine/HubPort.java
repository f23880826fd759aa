/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import java.util.function.Consumer;
import org.metahab.discovery.DiscoveryProblem.Kind;
import org.metahab.hub.Hub;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.ThingStatusInfoChangedEvent;
import org.metahab.hub.event.ThingStatusInfoEvent;
import org.metahab.hub.thing.ThingStatusInfo;
import org.metahab.hub.value.State;

/** Hands states and statuses to the hub under our name. */
final class HubPort {

    static final String COMPONENT = "org.metahab.discovery";

    private final Hub hub;
    private final Consumer<HubEvent> events;
    private final ProblemBook problems;
    private final Counters counters;

    HubPort(Hub hub, Consumer<HubEvent> events, ProblemBook problems, Counters counters) {
        this.hub = hub;
        this.events = events;
        this.problems = problems;
        this.counters = counters;
    }

    /** Sets the state of a channel's item, where it has one. */
    void post(ActiveChannel channel, State state) {
        if (channel.item().isEmpty()) {
            return;
        }
        try {
            hub.postUpdate(channel.item(), state, Source.of(COMPONENT, channel.uid()));
            counters.states.increment();
        } catch (IllegalArgumentException e) {
            problems.report(Kind.HUB_REFUSED, channel.item(), "state " + state.text() + ": " + e.getMessage());
        }
    }

    void tell(String thing, ThingStatusInfo before, ThingStatusInfo now) {
        Source source = Source.of(COMPONENT);
        events.accept(new ThingStatusInfoEvent(thing, now, source));
        events.accept(new ThingStatusInfoChangedEvent(thing, before, now, source));
    }
}
