/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

/** Where a process may be killed, seen from what it writes. */
public enum CrashPoint {
    /** It writes nothing just then. */
    BETWEEN_EVENTS,
    /** Nothing is written yet. */
    BEFORE_WRITE,
    /** The first bytes are written. */
    WITHIN_WRITE,
    /** All is written, and nobody was told. */
    AFTER_WRITE
}
