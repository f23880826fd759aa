/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The hub's clock as a configured service. */
@NullMarked
package org.metahab.hub.runtime.internal.clock;

import org.jspecify.annotations.NullMarked;
