/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What an item is watched for, and the cases that came of it. */
@NullMarked
package org.metahab.anomaly.internal.watch;

import org.jspecify.annotations.NullMarked;
