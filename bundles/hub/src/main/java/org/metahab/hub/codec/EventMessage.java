/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import com.google.gson.JsonElement;

/**
 * An event as the bus carries it, all but the source.
 *
 * @param type the event's type
 * @param topic its topic in the dialect
 * @param payload its JSON
 */
record EventMessage(String type, String topic, JsonElement payload) {}
