/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

/** Which rows of a recording count as people's actions. */
public enum ActionColumn {
    /** Where {@code is_user_action} is 1: a person operated an actuator. */
    USER,
    /** Where {@code is_manual_operation} is 1: also doors, cupboards, taps. */
    MANUAL,
    /** As {@link #USER}; as {@link #MANUAL} where a home has fewer than seven classes of user actions. */
    AUTO
}
