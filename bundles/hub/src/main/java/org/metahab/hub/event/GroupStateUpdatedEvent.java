/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.value.State;

/**
 * A group's state was set because of a member. Topic {@code openhab/items/{group}/{member}/stateupdated}.
 *
 * @param group the group's name
 * @param member the member that caused it
 * @param state the state the group has now
 * @param source who caused it
 */
public record GroupStateUpdatedEvent(String group, String member, State state, Source source) implements HubEvent {}
