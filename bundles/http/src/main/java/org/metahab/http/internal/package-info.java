/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
@NullMarked
package org.metahab.http.internal;

import org.jspecify.annotations.NullMarked;
