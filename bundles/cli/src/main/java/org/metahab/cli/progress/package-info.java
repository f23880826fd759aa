/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Progress of long work on the terminal. */
@NullMarked
package org.metahab.cli.progress;

import org.jspecify.annotations.NullMarked;
