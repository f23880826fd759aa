/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Lets simulated households live with adaptation at work, and counts how it does. */
@NullMarked
package org.metahab.cli.soak;

import org.jspecify.annotations.NullMarked;
