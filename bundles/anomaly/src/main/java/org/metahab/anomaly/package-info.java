/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What is unlike this home: things that usually happen and did not, states that last too long, devices unlike themselves.
 * It is told, and never acted on.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.anomaly;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
