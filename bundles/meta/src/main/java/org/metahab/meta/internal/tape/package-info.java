/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Networks as matrix operations that are written down while they run, and gone back through for exact gradients. */
@NullMarked
package org.metahab.meta.internal.tape;

import org.jspecify.annotations.NullMarked;
