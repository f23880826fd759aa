/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Pictures as SVG. */
@NullMarked
package org.metahab.cli.chart;

import org.jspecify.annotations.NullMarked;
