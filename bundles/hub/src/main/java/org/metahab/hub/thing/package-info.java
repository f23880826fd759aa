/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Things and the inbox: devices as the hub knows them, whoever discovers them. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.hub.thing;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
