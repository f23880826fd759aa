/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How well actions were foreseen: rates with confidence intervals, calibration, and how both grow with examples. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.trainer.leaderboard.measure;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
