/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The cryptography of secure aggregation: key agreement, masks, sealed messages, shared secrets. */
@NullMarked
package org.metahab.meta.internal.secure;

import org.jspecify.annotations.NullMarked;
