/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import java.time.Instant;

/**
 * An event with the hub's time of its happening.
 *
 * @param at by the hub's clock
 * @param event what happened
 */
public record TimedEvent(Instant at, HubEvent event) {}
