/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Histories that other systems recorded, taken into the hub so that a new user need not wait: sources, the importer, and
 * its report.
 */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.history;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
