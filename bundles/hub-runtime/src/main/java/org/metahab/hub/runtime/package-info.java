/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The standalone hub: item registry, history and state store, rule engine, textual configuration, REST. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.hub.runtime;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
