/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The {@code .items} files: read, checked and watched. */
@NullMarked
package org.metahab.hub.runtime.internal.file;

import org.jspecify.annotations.NullMarked;
