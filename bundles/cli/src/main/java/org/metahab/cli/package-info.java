/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The command line outside the hub: replay, train, bench, discover. */
@NullMarked
package org.metahab.cli;

import org.jspecify.annotations.NullMarked;
