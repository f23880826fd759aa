/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Per-home models, suggestions, feedback and rule synthesis. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.adaptation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
