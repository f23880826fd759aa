/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Which of the hub's items something recorded stands for, and what is told of it. */
@NullMarked
package org.metahab.history.internal.item;

import org.jspecify.annotations.NullMarked;
