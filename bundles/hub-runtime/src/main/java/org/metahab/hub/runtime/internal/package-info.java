/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The standalone hub put together. */
@NullMarked
package org.metahab.hub.runtime.internal;

import org.jspecify.annotations.NullMarked;
