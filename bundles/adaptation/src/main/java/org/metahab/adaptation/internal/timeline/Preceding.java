/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

import org.metahab.habit.ActionClass;

/**
 * A change that came before something else.
 *
 * @param state the item and the state that it came into
 * @param lagMillis how much earlier, the latest time if there were several
 */
public record Preceding(ActionClass state, long lagMillis) {}
