/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Shelly devices of the first generation over CoAP: CoIoT, {@code /cit/d} and {@code /cit/s}. */
@NullMarked
package org.metahab.discovery.internal.shelly.coiot;

import org.jspecify.annotations.NullMarked;
