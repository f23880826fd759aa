/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * ESPHome nodes over MQTT: they tell who they are under {@code esphome/discover/NODE} and their states under
 * {@code NODE/COMPONENT/OBJECT/state}.
 */
@NullMarked
package org.metahab.discovery.internal.esphome;

import org.jspecify.annotations.NullMarked;
