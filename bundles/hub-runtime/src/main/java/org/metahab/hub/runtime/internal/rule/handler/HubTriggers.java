/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.metahab.hub.runtime.internal.rule.module.Settings;

/** Triggers on the hub itself and on its bus. */
final class HubTriggers {

    private static final int LAST_START_LEVEL = 100;

    private HubTriggers() {}

    /** No device has trigger channels yet: accepted, so that rules can be carried over, and never fired. */
    static Trigger channelEvent(Settings settings, HandlerContext context) {
        settings.text("channelUID");
        return new Trigger() {};
    }

    static Trigger startLevel(Settings settings, HandlerContext context) {
        long level = settings.number("startlevel", 0);
        return new Trigger() {
            @Override
            public void onHubStarted(Firing firing) {
                if (level <= LAST_START_LEVEL) {
                    firing.fire(Map.of("startlevel", level));
                }
            }
        };
    }

    static Trigger event(Settings settings, HandlerContext context) {
        Optional<Predicate<String>> topic = settings.optionalText("topic").map(HubTriggers::glob);
        Optional<String> source = settings.optionalText("source");
        Optional<Set<String>> types = settings.optionalText("types").map(HubTriggers::list);
        Optional<Predicate<String>> payload = settings.optionalText("payload")
                .map(text -> settings.text("payload", Pattern::compile).asMatchPredicate());
        return new EventTrigger(event -> {
            if (types.isPresent() && !types.get().contains(event.getClass().getSimpleName())
                    || source.isPresent() && !source.get().equals(event.source().text())) {
                return Optional.empty();
            }
            BusText text = BusText.of(event);
            return topic.map(wanted -> wanted.test(text.topic())).orElse(true)
                            && payload.map(wanted -> wanted.test(text.payload()))
                                    .orElse(true)
                    ? Optional.of(Map.of(EventTrigger.EVENT, event))
                    : Optional.empty();
        });
    }

    private static Set<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::trim).collect(Collectors.toSet());
    }

    private static Predicate<String> glob(String text) {
        String pattern =
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern).asMatchPredicate();
    }
}
