/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Files that only their owner can read. */
@NullMarked
package org.metahab.adaptation.internal.file;

import org.jspecify.annotations.NullMarked;
