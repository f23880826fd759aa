/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Habits worth a rule: chosen on the first days of a home, judged on the days after. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.trainer.leaderboard.rule;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
