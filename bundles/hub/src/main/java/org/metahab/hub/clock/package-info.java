/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Clocks for a hub: one moved by hand, one that follows the wall clock at any speed. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.hub.clock;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
