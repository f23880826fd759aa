/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.time.LocalTime;
import org.metahab.habit.ActionClass;

/** What must hold for a habit to show. */
public sealed interface Condition {

    /** An item is in a state. */
    record ItemState(ActionClass state) implements Condition {}

    /** It is a Saturday or Sunday, or it is not. */
    record Weekend(boolean weekend) implements Condition {}

    /** It is between two times of the same day. */
    record TimeWindow(LocalTime from, LocalTime until) implements Condition {}
}
