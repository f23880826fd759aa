/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The import as a service of the hub. */
@NullMarked
package org.metahab.history.internal;

import org.jspecify.annotations.NullMarked;
