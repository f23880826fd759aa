/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

/** What it takes before an item that can harm is acted on. */
public enum Caution {
    /** Nothing is suggested for it. */
    NEVER,
    /** A person's word before each action: its suggestions can be tried out, and not accepted. */
    EACH_TIME,
    /** A person's permission in writing, once for a habit. */
    IN_WRITING
}
