/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The life and the end of the process that the hub runs in. */
@NullMarked
package org.metahab.hub.runtime.internal.process;

import org.jspecify.annotations.NullMarked;
