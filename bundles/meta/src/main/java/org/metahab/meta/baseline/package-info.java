/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What every meta-learner has to beat: learners that carry little or nothing over from other tasks. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta.baseline;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
