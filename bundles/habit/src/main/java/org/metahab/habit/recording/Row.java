/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import java.time.LocalDateTime;

/** One line of a recording. */
record Row(
        LocalDateTime at,
        String device,
        String kind,
        String location,
        String value,
        boolean userAction,
        boolean manualOperation) {}
