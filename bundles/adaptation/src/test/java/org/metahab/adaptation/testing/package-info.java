/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Adaptation's services without a hub behind them, for the tests of the rooms that show and answer suggestions. */
@NullMarked
package org.metahab.adaptation.testing;

import org.jspecify.annotations.NullMarked;
