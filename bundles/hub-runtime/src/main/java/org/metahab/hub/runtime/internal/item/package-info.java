/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Items: their definitions, their states, commands and auto-update. */
@NullMarked
package org.metahab.hub.runtime.internal.item;

import org.jspecify.annotations.NullMarked;
