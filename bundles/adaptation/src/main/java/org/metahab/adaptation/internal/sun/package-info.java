/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Sunrise and sunset for homes that have no items for them: items of our own on the hub, and the same for the past. */
@NullMarked
package org.metahab.adaptation.internal.sun;

import org.jspecify.annotations.NullMarked;
