/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Whether anybody is at home, for homes that have items for their people and none for all of them. */
@NullMarked
package org.metahab.adaptation.internal.people;

import org.jspecify.annotations.NullMarked;
