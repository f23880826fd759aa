/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.thing.ThingStatusInfo;

/**
 * A thing's status was set. Topic {@code openhab/things/{thing}/status}.
 *
 * @param thing the thing's uid
 * @param status its status now
 * @param source who caused it
 */
public record ThingStatusInfoEvent(String thing, ThingStatusInfo status, Source source) implements HubEvent {}
