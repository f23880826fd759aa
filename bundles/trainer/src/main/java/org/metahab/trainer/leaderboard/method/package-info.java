/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The methods that a leaderboard compares, and those that others are measured against. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.trainer.leaderboard.method;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
