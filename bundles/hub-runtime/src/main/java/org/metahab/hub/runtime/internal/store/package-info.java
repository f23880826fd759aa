/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The embedded database: documents that were confirmed, states, and the history of commands and state changes. */
@NullMarked
package org.metahab.hub.runtime.internal.store;

import org.jspecify.annotations.NullMarked;
