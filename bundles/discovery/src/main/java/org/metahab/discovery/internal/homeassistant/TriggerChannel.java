/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.metahab.discovery.spi.Availability;
import org.metahab.discovery.spi.ChannelDescription;
import org.metahab.discovery.spi.ChannelDescription.Category;
import org.metahab.discovery.spi.ChannelType;
import org.metahab.discovery.spi.Finding;
import org.metahab.discovery.spi.Semantics;
import org.metahab.hub.value.State;
import org.metahab.hub.value.Text;

/** The one channel of all triggers that a device tells the same way: its state is the name of what happened. */
final class TriggerChannel {

    private final String source;
    private final String identity;
    private final Map<String, Trigger> triggers = new LinkedHashMap<>();

    /**
     * A channel without triggers.
     *
     * @param source as which it is announced
     */
    TriggerChannel(String source, String identity) {
        this.source = source;
        this.identity = identity;
    }

    String source() {
        return source;
    }

    String identity() {
        return identity;
    }

    void put(String announcement, Trigger trigger) {
        triggers.put(announcement, trigger);
    }

    void remove(String announcement) {
        triggers.remove(announcement);
    }

    boolean takes(Trigger trigger) {
        return triggers.values().stream().anyMatch(trigger::sharesChannelWith);
    }

    /** What it is now: announced with all of its triggers, or withdrawn. */
    Finding finding() {
        if (triggers.isEmpty()) {
            return new Finding.Withdrawn(source);
        }
        Trigger latest = new ArrayList<>(triggers.values()).get(triggers.size() - 1);
        return new Finding.Announced(source, latest.device().describe(List.of(describe(latest))));
    }

    private ChannelDescription describe(Trigger any) {
        Map<String, State> names = new LinkedHashMap<>();
        List<String> options = new ArrayList<>();
        Optional<String> otherwise = Optional.empty();
        for (Trigger trigger : triggers.values()) {
            trigger.payload().ifPresent(payload -> names.put(payload, new Text(trigger.name())));
            otherwise = trigger.payload().isEmpty() ? Optional.of(trigger.name()) : otherwise;
            if (!options.contains(trigger.name())) {
                options.add(trigger.name());
            }
        }
        Optional<State> rest = otherwise.map(Text::new);
        Input input = new Input(any.topic(), any.value(), text -> Optional.ofNullable(names.get(text))
                .or(() -> rest));
        return new ChannelDescription(
                identity.replaceAll("[^A-Za-z0-9_-]", "_"),
                identity,
                label(any.level()),
                ChannelType.choice(options).withReadOnly(true),
                new Semantics("Status", "", "RemoteControl"),
                Category.PRIMARY,
                Availability.OF_ENDPOINT,
                Duration.ZERO,
                new Happening(new MappedChannel(List.of(input), MappedChannel.Writer.NONE), any.point()));
    }

    private static String label(String level) {
        boolean named = !level.isEmpty() && level.chars().allMatch(c -> Character.isLetter(c) || c == '_');
        String words = named ? level.replace('_', ' ') : "trigger " + level;
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
