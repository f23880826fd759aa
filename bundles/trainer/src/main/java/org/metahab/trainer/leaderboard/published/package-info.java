/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Measures as others have published them, so that their figures can be compared. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.trainer.leaderboard.published;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
