/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Action attribution, context encoder, habit-task extraction, importers of recorded histories. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.habit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
