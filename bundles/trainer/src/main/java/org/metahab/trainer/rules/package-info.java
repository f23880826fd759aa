/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Meta-trains what tells patterns that go on to be right from those that don't, over many homes. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.trainer.rules;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
