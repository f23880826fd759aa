/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.recording;

import java.io.IOException;

/** A file that is no recording: empty, or without the columns that a recording has. */
public final class RecordingException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what a recording needs. */
    public RecordingException(String message) {
        super(message);
    }
}
