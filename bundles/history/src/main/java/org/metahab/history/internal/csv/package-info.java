/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Recordings as text. */
@NullMarked
package org.metahab.history.internal.csv;

import org.jspecify.annotations.NullMarked;
