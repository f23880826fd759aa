/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.engine;

import org.metahab.discovery.spi.Endpoint;

/**
 * Who announced something.
 *
 * @param endpoint where
 * @param convention how
 * @param precedence how much say its convention has over a device
 * @param source the topic or resource, or a part of it
 */
record SourceKey(Endpoint endpoint, String convention, int precedence, String source) {}
