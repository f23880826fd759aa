/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the people of a simulated household really do: the ground truth to judge learnt habits by. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.simulator.truth;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
