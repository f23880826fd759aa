/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Finds anomalies without a component runtime: for command lines, tests and the component. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.anomaly.standalone;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
