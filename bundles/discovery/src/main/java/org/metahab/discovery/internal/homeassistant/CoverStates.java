/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.homeassistant;

import java.util.List;
import java.util.Optional;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.State;

/**
 * The texts by which a device without positions tells its state.
 *
 * @param moving texts that leave the state as it is
 */
record CoverStates(String open, String closed, List<String> moving) {

    static CoverStates of(Settings settings) {
        return new CoverStates(
                settings.payload("state_open", "open"),
                settings.payload("state_closed", "closed"),
                List.of(
                        settings.payload("state_opening", "opening"),
                        settings.payload("state_closing", "closing"),
                        settings.payload("state_stopped", "stopped"),
                        "None"));
    }

    Optional<State> parse(String text) {
        if (text.equals(open)) {
            return Optional.of(Percent.ZERO);
        } else if (text.equals(closed)) {
            return Optional.of(Percent.HUNDRED);
        } else if (moving.contains(text)) {
            return Optional.empty();
        }
        throw new IllegalArgumentException(
                StateParsers.shown(text) + " is neither '" + open + "' nor '" + closed + "' nor one of " + moving);
    }
}
