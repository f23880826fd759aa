/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Habits, suggestions and people's wishes as JSON, and people's answers as text, for every channel alike. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.adaptation.codec;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
