/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Device discovery: conventions, device registry, inbox, state and command mapping. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.discovery;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
