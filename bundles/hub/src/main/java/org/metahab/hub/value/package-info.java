/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What items hold and what they are told: states and commands, as in openHAB's type system. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.hub.value;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
