/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.replay;

/**
 * How a process was killed.
 *
 * @param at where, seen from what it wrote
 * @param written what it was about to write, or just wrote: a file's name or a rule's uid; empty between events
 */
public record Kill(CrashPoint at, String written) {}
