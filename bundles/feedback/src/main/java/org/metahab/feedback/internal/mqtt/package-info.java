/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Suggestions, questions and modes as topics. */
@NullMarked
package org.metahab.feedback.internal.mqtt;

import org.jspecify.annotations.NullMarked;
