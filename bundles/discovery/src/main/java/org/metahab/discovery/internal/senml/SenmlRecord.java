/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.senml;

/**
 * A resolved record (RFC 8428, section 4.6): nothing depends on the records before it any more.
 *
 * @param name with its base name in front; may be empty where a sloppy device gives none
 * @param unit as written, or the base unit; empty for none
 * @param value as text: a number in digits, {@code true} or {@code false}, or the text itself
 * @param time in seconds; below 2^28 relative to now
 */
public record SenmlRecord(String name, String unit, String value, double time) {}
