/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Shelly devices of the second and later generations over MQTT: {@code PREFIX/events/rpc}, {@code PREFIX/rpc}. */
@NullMarked
package org.metahab.discovery.internal.shelly.rpc;

import org.jspecify.annotations.NullMarked;
