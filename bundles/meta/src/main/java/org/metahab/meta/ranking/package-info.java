/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */

/** Choosing one of several candidates that are described by how they relate to a moment. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta.ranking;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
