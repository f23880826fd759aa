/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Acting unasked: would people do this within ten minutes? Decided in each moment, by what proved right before it. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.trainer.leaderboard.act;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
