/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The gateway IKEA Trådfri. */
@NullMarked
package org.metahab.discovery.internal.tradfri;

import org.jspecify.annotations.NullMarked;
