/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The component that tells what is unlike the home. */
@NullMarked
package org.metahab.anomaly.internal;

import org.jspecify.annotations.NullMarked;
