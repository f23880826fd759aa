/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** {@code metahab bench}: published experiments run again, and how quick it all is. */
@NullMarked
package org.metahab.cli.bench;

import org.jspecify.annotations.NullMarked;
