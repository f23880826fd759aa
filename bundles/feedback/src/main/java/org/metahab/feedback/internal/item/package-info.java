/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Shows suggestions in an item and takes answers by switches. */
@NullMarked
package org.metahab.feedback.internal.item;

import org.jspecify.annotations.NullMarked;
