/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.corelink;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.metahab.discovery.internal.mapping.StateParser;
import org.metahab.discovery.internal.mapping.StateParsers;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.State;

/** The words in which small devices tell two states; no standard says which. */
final class Words {

    private static final Set<String> YES = Set.of("1", "on", "true", "open", "yes");
    private static final Set<String> NO = Set.of("0", "off", "false", "closed", "no");

    static final StateParser ON_OFF = two(OnOff.ON, OnOff.OFF);
    static final StateParser OPEN_CLOSED = two(OpenClosed.OPEN, OpenClosed.CLOSED);

    private Words() {}

    private static StateParser two(State yes, State no) {
        return text -> {
            String word = text.strip().toLowerCase(Locale.ROOT);
            if (YES.contains(word)) {
                return Optional.of(yes);
            } else if (NO.contains(word)) {
                return Optional.of(no);
            }
            throw new IllegalArgumentException(
                    StateParsers.shown(text) + " is neither one of " + YES + " nor one of " + NO);
        };
    }
}
