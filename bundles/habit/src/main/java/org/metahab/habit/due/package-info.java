/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Would they do this now? How likely people do each thing within the next ten minutes, learnt in the home as it goes. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.habit.due;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
