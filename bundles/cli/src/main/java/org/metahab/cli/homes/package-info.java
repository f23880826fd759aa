/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Says in numbers how people live in simulated and in recorded homes. */
@NullMarked
package org.metahab.cli.homes;

import org.jspecify.annotations.NullMarked;
