/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.thing.ThingStatusInfo;

/**
 * A thing's status became another. Topic {@code openhab/things/{thing}/statuschanged}.
 *
 * @param thing the thing's uid
 * @param oldStatus the status it had
 * @param status its status now
 * @param source who caused it
 */
public record ThingStatusInfoChangedEvent(
        String thing, ThingStatusInfo oldStatus, ThingStatusInfo status, Source source) implements HubEvent {}
