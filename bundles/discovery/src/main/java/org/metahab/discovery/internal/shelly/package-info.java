/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Shelly devices, of the first generation and later, over MQTT and CoAP. */
@NullMarked
package org.metahab.discovery.internal.shelly;

import org.jspecify.annotations.NullMarked;
