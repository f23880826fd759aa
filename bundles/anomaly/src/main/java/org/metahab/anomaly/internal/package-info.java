/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How anomalies are found and kept. */
@NullMarked
package org.metahab.anomaly.internal;

import org.jspecify.annotations.NullMarked;
