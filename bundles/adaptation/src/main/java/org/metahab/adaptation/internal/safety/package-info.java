/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Looks at a rule before it is installed: whether it fits the hub's items and its other rules. */
@NullMarked
package org.metahab.adaptation.internal.safety;

import org.jspecify.annotations.NullMarked;
