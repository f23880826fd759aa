/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The life of a habit: its stages in order, with who decided each step and why. */
@NullMarked
package org.metahab.adaptation.internal.life;

import org.jspecify.annotations.NullMarked;
