/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * Statistics of everything that people may do next: for each candidate the same numbers in every home, so that what was
 * learnt in one carries over to another.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.habit.candidate;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
