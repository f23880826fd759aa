/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Living through a recorded home moment by moment, and watching it. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.trainer.leaderboard.life;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
