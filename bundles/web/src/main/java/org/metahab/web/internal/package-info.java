/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The REST resource of habits and suggestions. */
@NullMarked
package org.metahab.web.internal;

import org.jspecify.annotations.NullMarked;
