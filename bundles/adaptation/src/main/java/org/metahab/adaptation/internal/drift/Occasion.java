/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.drift;

import java.time.Instant;

/**
 * One time that a rule acted or that people did without it.
 *
 * @param at when
 * @param outcome what became of it
 * @param usual whether people did it at that time of day before
 */
record Occasion(Instant at, Outcome outcome, boolean usual) {}
