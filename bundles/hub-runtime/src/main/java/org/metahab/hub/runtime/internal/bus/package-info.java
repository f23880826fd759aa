/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Tells events on Event Admin. */
@NullMarked
package org.metahab.hub.runtime.internal.bus;

import org.jspecify.annotations.NullMarked;
