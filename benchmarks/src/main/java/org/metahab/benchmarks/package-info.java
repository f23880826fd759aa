/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Benchmarks: how long the code takes (JMH), and how a running hub does. */
@NullMarked
package org.metahab.benchmarks;

import org.jspecify.annotations.NullMarked;
