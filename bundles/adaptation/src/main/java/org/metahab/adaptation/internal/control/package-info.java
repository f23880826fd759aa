/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** People's word on learning and acting: modes, exclusions, permissions, and rules that rest for a while. */
@NullMarked
package org.metahab.adaptation.internal.control;

import org.jspecify.annotations.NullMarked;
