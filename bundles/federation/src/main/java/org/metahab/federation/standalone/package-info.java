/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Both sides of an exchange without a component runtime: for command lines and tests. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.federation.standalone;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
