/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.metahab.hub.event.HubEvent;

/**
 * Fires on events that suit.
 *
 * @param reader the outputs where an event suits, else empty
 */
record EventTrigger(Function<HubEvent, Optional<Map<String, Object>>> reader) implements Trigger {

    static final String EVENT = "event";

    @Override
    public void onEvent(HubEvent event, Firing firing) {
        reader.apply(event).ifPresent(firing::fire);
    }
}
