/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.shelly.point;

import java.util.Locale;
import java.util.Set;
import org.metahab.discovery.internal.mapping.StateParsers;

/** The words for on and off. */
final class Words {

    private static final Set<String> ON = Set.of("on", "true", "1", "open", "opened", "2");
    private static final Set<String> OFF = Set.of("off", "false", "0", "close", "closed");

    private Words() {}

    /** @throws IllegalArgumentException when the text is neither */
    static boolean isOn(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (ON.contains(word)) {
            return true;
        } else if (OFF.contains(word)) {
            return false;
        }
        throw new IllegalArgumentException(StateParsers.shown(text) + " is neither on nor off");
    }
}
