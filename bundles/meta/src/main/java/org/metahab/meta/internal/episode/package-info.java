/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Learners that embed examples and then tell a query set's answers from a support set in one pass. */
@NullMarked
package org.metahab.meta.internal.episode;

import org.jspecify.annotations.NullMarked;
