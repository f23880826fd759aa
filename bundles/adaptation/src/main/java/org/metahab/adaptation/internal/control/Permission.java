/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.time.Instant;

/**
 * A person's permission in writing.
 *
 * @param habit the habit that may act by itself
 * @param person who allowed it
 * @param text what they wrote
 * @param at when
 */
public record Permission(String habit, String person, String text, Instant at) {}
