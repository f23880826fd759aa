/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Judges the rules that are found in simulated homes by what their people really do. */
@NullMarked
package org.metahab.cli.rules;

import org.jspecify.annotations.NullMarked;
