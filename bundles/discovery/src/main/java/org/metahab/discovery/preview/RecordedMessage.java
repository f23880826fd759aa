/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.preview;

/**
 * A message as it was heard.
 *
 * @param endpoint empty for MQTT, {@code coap://HOST:PORT} for CoAP
 * @param path its topic, or its resource's path
 * @param payload its text
 */
public record RecordedMessage(String endpoint, String path, String payload) {}
