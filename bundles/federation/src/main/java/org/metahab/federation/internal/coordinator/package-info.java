/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The coordinator's side of an exchange. */
@NullMarked
package org.metahab.federation.internal.coordinator;

import org.jspecify.annotations.NullMarked;
