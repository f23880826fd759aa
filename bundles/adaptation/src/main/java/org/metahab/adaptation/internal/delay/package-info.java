/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Rules that know of the past, out of ordinary modules: items keep since when delays run, and when things last happened. */
@NullMarked
package org.metahab.adaptation.internal.delay;

import org.jspecify.annotations.NullMarked;
