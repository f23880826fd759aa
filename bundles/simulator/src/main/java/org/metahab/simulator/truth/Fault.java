/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.simulator.truth;

/**
 * A sensor that fails: it is stuck in its last state and says nothing.
 *
 * @param item the sensor's item
 * @param days the days on which it does so
 */
public record Fault(String item, UnusualDays.Span days) {}
