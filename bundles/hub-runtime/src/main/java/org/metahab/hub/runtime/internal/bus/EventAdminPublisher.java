/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.bus;

import org.metahab.hub.HubClock;
import org.metahab.hub.codec.EventCodec;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.TimedEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

/** Posts events on Event Admin in the dialect of {@link EventCodec}. */
@Component
public final class EventAdminPublisher implements EventPublisher {

    private final EventAdmin eventAdmin;
    private final HubClock clock;

    /** Called by Declarative Services. */
    @Activate
    public EventAdminPublisher(@Reference EventAdmin eventAdmin, @Reference HubClock clock) {
        this.eventAdmin = eventAdmin;
        this.clock = clock;
    }

    @Override
    public void post(HubEvent event) {
        eventAdmin.postEvent(
                new Event(EventCodec.EVENT_TOPIC, EventCodec.encode(new TimedEvent(clock.instant(), event))));
    }
}
