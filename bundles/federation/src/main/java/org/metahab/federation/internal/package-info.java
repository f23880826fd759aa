/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What both sides of an exchange need. */
@NullMarked
package org.metahab.federation.internal;

import org.jspecify.annotations.NullMarked;
