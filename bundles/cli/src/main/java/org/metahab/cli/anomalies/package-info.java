/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Judging what is told of anomalies. */
@NullMarked
package org.metahab.cli.anomalies;

import org.jspecify.annotations.NullMarked;
