/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule.handler;

import org.metahab.hub.HubClock;
import org.metahab.hub.Items;
import org.metahab.hub.day.Ephemeris;

/**
 * What handlers work with.
 *
 * @param items items and their states
 * @param clock all times
 * @param ephemeris weekends and holidays
 * @param rules the other rules
 */
public record HandlerContext(Items items, HubClock clock, Ephemeris ephemeris, RuleControl rules) {}
