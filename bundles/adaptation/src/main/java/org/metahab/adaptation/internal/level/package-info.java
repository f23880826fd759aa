/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What rules tell of items with levels. */
@NullMarked
package org.metahab.adaptation.internal.level;

import org.jspecify.annotations.NullMarked;
