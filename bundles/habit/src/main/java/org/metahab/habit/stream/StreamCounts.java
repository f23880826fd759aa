/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

/**
 * What became of the events that a stream was given.
 *
 * @param events all of them
 * @param actions people's actions
 * @param automations commands of rules, other programs and ourselves
 * @param echoes changes that a command explains
 * @param repeats commands and states that repeat what was known, or belong to the operation before
 * @param chatter changes of items that change too fast for a person
 * @param late events dropped as they came after newer ones of the same item, or far too late
 * @param unknown events of items that the hub doesn't know
 */
public record StreamCounts(
        long events,
        long actions,
        long automations,
        long echoes,
        long repeats,
        long chatter,
        long late,
        long unknown) {}
