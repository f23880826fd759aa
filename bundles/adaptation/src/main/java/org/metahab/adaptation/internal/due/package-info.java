/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Habits that run as a live model: when people are expected to do something, and the item that tells a rule. */
@NullMarked
package org.metahab.adaptation.internal.due;

import org.jspecify.annotations.NullMarked;
