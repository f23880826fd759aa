/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Model-based meta-learners: a network that reads the support set itself, and answers. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.meta.modelbased;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
