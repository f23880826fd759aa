/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Sensor measurement lists (RFC 8428), resolved. */
@NullMarked
package org.metahab.discovery.internal.senml;

import org.jspecify.annotations.NullMarked;
