/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.metahab.hub.value.OnOff;

/** Who is at home, as far as known; by the names of people's items. */
final class Whereabouts {

    private final Map<String, Optional<OnOff>> people = new HashMap<>();

    /** There is such a person; nothing changes where that is known. */
    void know(String person) {
        people.putIfAbsent(person, Optional.empty());
    }

    /** The person came, {@code ON}, or went, {@code OFF}. Returns whether there is such a person. */
    boolean set(String person, String state) {
        Optional<OnOff> where = Stream.of(OnOff.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        return people.replace(person, where) != null;
    }

    /** Whether anybody is at home; empty while nobody is known to be, and not everybody is known to be gone. */
    Optional<OnOff> anybody() {
        if (people.containsValue(Optional.of(OnOff.ON))) {
            return Optional.of(OnOff.ON);
        }
        return people.containsValue(Optional.<OnOff>empty()) ? Optional.empty() : Optional.of(OnOff.OFF);
    }
}
