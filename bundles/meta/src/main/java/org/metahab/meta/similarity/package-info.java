/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Earlier tasks that are like a new one, and their experience as its start. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta.similarity;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
