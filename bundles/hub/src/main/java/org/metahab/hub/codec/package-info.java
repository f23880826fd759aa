/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The textual forms of values, items and rules, and the dialect in which hubs tell events on Event Admin. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.hub.codec;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
