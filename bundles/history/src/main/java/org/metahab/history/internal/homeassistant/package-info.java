/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Home Assistant's recorder, in SQLite. */
@NullMarked
package org.metahab.history.internal.homeassistant;

import org.jspecify.annotations.NullMarked;
