/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

/** Counts as the stream goes. */
final class Tally {
    long events;
    long actions;
    long automations;
    long echoes;
    long repeats;
    long chatter;
    long late;
    long unknown;

    StreamCounts counts() {
        return new StreamCounts(events, actions, automations, echoes, repeats, chatter, late, unknown);
    }
}
