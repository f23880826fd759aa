/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Many methods, in many recorded homes, by many measures.
 *
 * <p>{@link org.metahab.trainer.leaderboard.Leaderboard} lets each method foresee each action of each home before it learns
 * from it, lets it act unasked in each minute, and chooses rules on the first days of each home to judge them on the rest.
 * Each run of one method in one home with one seed is independent of all others.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.trainer.leaderboard;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
