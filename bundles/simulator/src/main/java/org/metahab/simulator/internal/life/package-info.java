/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Homes as they live: people move, sensors notice, habits are followed. */
@NullMarked
package org.metahab.simulator.internal.life;

import org.jspecify.annotations.NullMarked;
