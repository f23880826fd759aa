/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

/**
 * How the engine behaves.
 *
 * @param autoApprove whether devices become things without a person's word
 * @param configurationItems whether channels for setting devices up get items too
 * @param maxMessageBytes messages that are larger are skipped
 */
public record EngineSettings(boolean autoApprove, boolean configurationItems, int maxMessageBytes) {}
