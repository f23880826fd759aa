/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The typed view of a hub: items, states, commands, events, rules, things, the clock, and the codec of the event-bus dialect. */
@Export
@Version("0.1.0")
@NullMarked
package org.metahab.hub;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
