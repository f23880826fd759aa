/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import org.metahab.habit.ActionClass;

/**
 * What the learner held for the likeliest just before people did something.
 *
 * @param time when, in milliseconds since 1970
 * @param likeliest what it thought of first
 * @param done what people did
 */
public record Opinion(long time, ActionClass likeliest, ActionClass done) {}
