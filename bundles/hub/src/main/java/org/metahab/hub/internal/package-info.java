/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Carries the events of Event Admin to the hub's listeners. */
@NullMarked
package org.metahab.hub.internal;

import org.jspecify.annotations.NullMarked;
