/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Plain MQTT devices that people describe in files: {@code conf/things/*.json}. */
@NullMarked
package org.metahab.discovery.internal.configured;

import org.jspecify.annotations.NullMarked;
