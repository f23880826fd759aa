/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metahab.habit.Actor;
import org.metahab.habit.recording.HomeRecording;
import org.metahab.hub.HistoryImport;
import org.metahab.hub.event.Source;

/**
 * Reads who is behind an event from its source. A rule or ourselves anywhere in a chain of delegation makes it theirs;
 * otherwise the first station counts, as it started it. That an event was recorded by another system says nothing about who
 * did it.
 */
final class SourceClassifier {

    private static final String GROUP = "org.openhab.core.group";
    private static final String AUTO_UPDATE = "org.openhab.core.autoupdate";
    private static final List<String> OURSELVES = List.of("org.metahab.adaptation");
    private static final List<String> RULES = List.of(
            "org.openhab.core.automation",
            "org.openhab.automation",
            "org.openhab.core.model.script",
            "org.openhab.core.model.rule",
            Source.RULES);
    private static final List<String> PEOPLE = List.of(
            "org.openhab.core.io",
            "org.openhab.core.ui",
            "org.openhab.ui",
            "org.openhab.io",
            "org.metahab.hub.runtime.rest",
            "org.metahab.web",
            "org.metahab.console");
    private static final List<String> DEVICES = List.of(
            "org.openhab.core.thing",
            AUTO_UPDATE,
            "org.openhab.binding",
            "org.metahab.discovery",
            "org.metahab.simulator",
            HomeRecording.SOURCE);

    private final Set<String> automationUsers;

    SourceClassifier(Set<String> automationUsers) {
        this.automationUsers = automationUsers;
    }

    /** Who is behind it; empty when the bus says nothing. */
    Optional<Actor> classify(Source source) {
        List<Source> stations = source.stations().stream()
                .filter(station -> !station.component().equals(HistoryImport.SOURCE))
                .toList();
        if (stations.isEmpty()) {
            return Optional.empty();
        }
        for (Source station : stations) {
            if (isOf(station, OURSELVES)) {
                return Optional.of(new Actor.Ourselves());
            }
            if (isOf(station, RULES)) {
                return Optional.of(new Actor.Rule(station.actor().orElse("")));
            }
        }
        return Optional.of(started(stations.get(0)));
    }

    private Actor started(Source first) {
        String name = first.actor().orElse("");
        boolean recordedPerson = first.component().equals(HomeRecording.SOURCE) && !name.isEmpty();
        if (recordedPerson && name.equals(HomeRecording.SOMEBODY)) {
            return Actor.Person.UNKNOWN;
        }
        if (isOf(first, PEOPLE) || recordedPerson) {
            return automationUsers.contains(name) ? new Actor.Integration(name) : new Actor.Person(name);
        }
        if (isOf(first, DEVICES) || isChannel(first)) {
            return new Actor.Device();
        }
        return new Actor.Integration(first.component());
    }

    /** Whether a group passed the command on to its member. */
    static boolean isPassedOn(Source source) {
        return source.stations().stream()
                .anyMatch(station -> station.component().equals(GROUP));
    }

    /** Whether the event comes from a recording, which says itself what people did. */
    static boolean isRecording(Source source) {
        return source.stations().stream()
                .anyMatch(station -> station.component().equals(HomeRecording.SOURCE));
    }

    /** Whether the hub itself set the state, as it expects a device to follow a command. */
    static boolean isAutoUpdate(Source source) {
        return source.component().equals(AUTO_UPDATE);
    }

    /** openHAB 4.3 puts a channel's uid, {@code mqtt:topic:lamp:power}, in the place of a component. */
    private static boolean isChannel(Source source) {
        return source.text().indexOf(':') > 0;
    }

    private static boolean isOf(Source station, List<String> components) {
        String component = station.component();
        for (String prefix : components) {
            if (component.startsWith(prefix)
                    && (component.length() == prefix.length() || component.charAt(prefix.length()) == '.')) {
                return true;
            }
        }
        return false;
    }
}
