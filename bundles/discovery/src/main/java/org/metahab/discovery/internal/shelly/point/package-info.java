/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the generations of Shelly devices share: points that are read from named fields. */
@NullMarked
package org.metahab.discovery.internal.shelly.point;

import org.jspecify.annotations.NullMarked;
