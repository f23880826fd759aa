/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import static org.metahab.hub.runtime.internal.rule.handler.EventTrigger.EVENT;

import java.util.Map;
import java.util.Optional;
import org.metahab.hub.event.ThingStatusInfoChangedEvent;
import org.metahab.hub.event.ThingStatusInfoEvent;
import org.metahab.hub.runtime.internal.rule.module.Settings;
import org.metahab.hub.thing.ThingStatusInfo;

/** Triggers on a thing's status. */
final class ThingTriggers {

    private ThingTriggers() {}

    static Trigger statusUpdate(Settings settings, HandlerContext context) {
        String thing = settings.text("thingUID");
        Optional<String> expected = settings.optionalText("status");
        return new EventTrigger(event -> event instanceof ThingStatusInfoEvent info
                        && info.thing().equals(thing)
                        && fits(expected, info.status())
                ? Optional.of(Map.of("status", info.status().status().name(), EVENT, event))
                : Optional.empty());
    }

    static Trigger statusChange(Settings settings, HandlerContext context) {
        String thing = settings.text("thingUID");
        Optional<String> before = settings.optionalText("previousStatus");
        Optional<String> after = settings.optionalText("status");
        return new EventTrigger(event -> event instanceof ThingStatusInfoChangedEvent info
                        && info.thing().equals(thing)
                        && fits(before, info.oldStatus())
                        && fits(after, info.status())
                ? Optional.of(Map.of(
                        "newStatus",
                        info.status().status().name(),
                        "oldStatus",
                        info.oldStatus().status().name(),
                        EVENT,
                        event))
                : Optional.empty());
    }

    private static boolean fits(Optional<String> expected, ThingStatusInfo info) {
        return expected.isEmpty() || expected.get().equals(info.status().name());
    }
}
