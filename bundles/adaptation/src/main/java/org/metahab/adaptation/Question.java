/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import java.time.Instant;

/**
 * Something that the hub asks people; the answer is yes or no.
 *
 * @param id short, and never given again; what people type to answer
 * @param text for people
 * @param since when it was asked
 */
public record Question(String id, String text, Instant since) {}
