/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How an inner step moves weights: one rule a class, each with its way back. */
@NullMarked
package org.metahab.meta.internal.rule;

import org.jspecify.annotations.NullMarked;
