/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Homes as they are planned: rooms, devices, people, habits. */
@NullMarked
package org.metahab.simulator.internal.home;

import org.jspecify.annotations.NullMarked;
