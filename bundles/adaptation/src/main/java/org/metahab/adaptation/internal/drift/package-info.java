/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Notices that a rule no longer fits what people do. */
@NullMarked
package org.metahab.adaptation.internal.drift;

import org.jspecify.annotations.NullMarked;
