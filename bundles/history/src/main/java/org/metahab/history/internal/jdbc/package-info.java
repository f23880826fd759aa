/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The tables of openHAB's JDBC persistence. */
@NullMarked
package org.metahab.history.internal.jdbc;

import org.jspecify.annotations.NullMarked;
