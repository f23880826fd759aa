/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Rules as data, in openHAB's rule model: triggers, conditions, actions. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.hub.rule;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
