/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Rules that act some time after their trigger, out of ordinary modules: an item keeps when the trigger came. */
@NullMarked
package org.metahab.adaptation.internal.delay;

import org.jspecify.annotations.NullMarked;
