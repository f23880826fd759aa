/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.drift;

/** How a rule did on one occasion. */
public enum Outcome {
    /** It acted, and nobody took that back. */
    RIGHT,
    /** It acted, and a person took that back. */
    UNWANTED,
    /** A person did it, and the rule had not. */
    MISSED
}
