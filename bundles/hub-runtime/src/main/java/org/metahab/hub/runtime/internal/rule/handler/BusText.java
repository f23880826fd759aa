/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.util.Map;
import org.metahab.hub.codec.EventCodec;
import org.metahab.hub.event.HubEvent;

/** An event as the bus carries it. */
record BusText(String topic, String type, String payload) {

    static BusText of(HubEvent event) {
        Map<String, String> properties = EventCodec.encode(event);
        return new BusText(
                properties.getOrDefault(EventCodec.TOPIC, ""),
                properties.getOrDefault(EventCodec.TYPE, ""),
                properties.getOrDefault(EventCodec.PAYLOAD, ""));
    }
}
