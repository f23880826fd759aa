/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Gradient descent on one task, and the way back through it to where it started and how it went. */
@NullMarked
package org.metahab.meta.internal.descent;

import org.jspecify.annotations.NullMarked;
