/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** openHAB's items and persistence, over REST. */
@NullMarked
package org.metahab.history.internal.openhab;

import org.jspecify.annotations.NullMarked;
