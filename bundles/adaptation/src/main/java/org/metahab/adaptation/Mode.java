/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.util.Arrays;
import java.util.NoSuchElementException;

/** What people told the hub about these days; several may hold at once. */
public enum Mode {
    /** Nothing is learnt. */
    LEARNING_PAUSED(false, true),
    /** No rule of ours acts. */
    ACTING_PAUSED(true, false),
    /** No rule of ours acts; the item that stops them all is on as long as this holds. */
    STOPPED(true, false),
    /** Guests are here: rules act, nothing is learnt. */
    GUESTS(false, true),
    /** Nobody is home for days: no rule of ours acts, nothing is learnt. */
    VACATION(true, true),
    /** Much more goes on than usual: rules act, nothing is learnt until a person says that it may be. */
    PARTY(false, true);

    private final boolean stopsActing;
    private final boolean stopsLearning;

    Mode(boolean stopsActing, boolean stopsLearning) {
        this.stopsActing = stopsActing;
        this.stopsLearning = stopsLearning;
    }

    /**
     * The mode of that name, however it is written.
     *
     * @throws NoSuchElementException when there is none; its message names those that there are
     */
    public static Mode named(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "There is no mode '" + name + "'; there are " + Arrays.toString(values())));
    }

    /** Whether rules of ours rest. */
    public boolean stopsActing() {
        return stopsActing;
    }

    /** Whether what people do is left out of learning. */
    public boolean stopsLearning() {
        return stopsLearning;
    }
}
