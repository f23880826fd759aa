/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer.rules;

/**
 * A pattern that was considered at some moment of a home's life.
 *
 * @param numbers what it was described by then; must not be changed
 * @param good whether it turned out to be a good rule
 */
public record RuleLesson(float[] numbers, boolean good) {}
