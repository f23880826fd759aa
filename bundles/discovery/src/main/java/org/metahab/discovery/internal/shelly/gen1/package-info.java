/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Shelly devices of the first generation over MQTT: {@code shellies/ID/…}. */
@NullMarked
package org.metahab.discovery.internal.shelly.gen1;

import org.jspecify.annotations.NullMarked;
