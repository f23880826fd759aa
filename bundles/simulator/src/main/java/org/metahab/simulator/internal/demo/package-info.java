/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The demo home: devices that speak MQTT and CoAP on their own, and people who live with them. */
@NullMarked
package org.metahab.simulator.internal.demo;

import org.jspecify.annotations.NullMarked;
