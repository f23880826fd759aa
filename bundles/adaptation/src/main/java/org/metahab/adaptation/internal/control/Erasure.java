/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.control;

import java.time.Instant;
import org.metahab.adaptation.Scope;

/**
 * Something that is to be forgotten, noted until it is done.
 *
 * @param scope what
 * @param from first moment
 * @param until first moment that is kept
 * @param wholly whether that was all there was of it when it was asked for: then its habits go too, with people's answers
 */
public record Erasure(Scope scope, Instant from, Instant until, boolean wholly) {}
