/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** A participant's side of an exchange. */
@NullMarked
package org.metahab.federation.internal.participant;

import org.jspecify.annotations.NullMarked;
