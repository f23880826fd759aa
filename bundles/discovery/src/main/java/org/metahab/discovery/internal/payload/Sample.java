/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.payload;

/**
 * The value of a resource as a device wrote it.
 *
 * @param text a number in digits, {@code true}, or any other text, without space around it
 * @param unit as written beside the value; empty where there is none, or where it is part of the text
 */
public record Sample(String text, String unit) {}
