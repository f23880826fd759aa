/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.testing;

import java.util.List;
import org.metahab.adaptation.LiveHabits;
import org.metahab.adaptation.LiveMoment;
import org.metahab.adaptation.Suggestion;

/** The hall light is foreseen well enough, and nothing else is. */
public final class KnownLiveHabits implements LiveHabits {

    @Override
    public Suggestion offer(String item, String state) {
        if (!isKnown(item, state)) {
            throw new IllegalStateException("It cannot run as a live habit: nobody did that yet");
        }
        return KnownSuggestions.waiting("S1");
    }

    @Override
    public List<LiveMoment> moments(String item, String state) {
        LiveMoment morning =
                new LiveMoment(KnownSuggestions.MORNING, 0.9, LiveMoment.Outcome.RIGHT, "Mon 2 Mar: 90 % sure");
        return isKnown(item, state) ? List.of(morning) : List.of();
    }

    private static boolean isKnown(String item, String state) {
        return item.equals("Hall_Light") && state.equals("ON");
    }
}
