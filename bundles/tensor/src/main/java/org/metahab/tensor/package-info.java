/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** ND4J packaged for OSGi, and the small numeric kernels with measured reason to exist. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.tensor;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
