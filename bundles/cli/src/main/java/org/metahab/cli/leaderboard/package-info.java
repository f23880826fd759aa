/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** {@code metahab leaderboard}: many methods in many recorded homes. */
@NullMarked
package org.metahab.cli.leaderboard;

import org.jspecify.annotations.NullMarked;
