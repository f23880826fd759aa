/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.timeline;

/**
 * A place in the past.
 *
 * @param time milliseconds since 1970
 * @param order what happened up to and including this number, counted over all that happened, was before
 */
public record Stamp(long time, int order) {}
