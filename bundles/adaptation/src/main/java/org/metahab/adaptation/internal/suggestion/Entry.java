/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.suggestion;

import org.metahab.adaptation.Suggestion;

/**
 * A suggestion as it is stored.
 *
 * @param suggestion the suggestion
 * @param reversals how often people reversed what its rule did, since it was accepted
 */
public record Entry(Suggestion suggestion, int reversals) {}
