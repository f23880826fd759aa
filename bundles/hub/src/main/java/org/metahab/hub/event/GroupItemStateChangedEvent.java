/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.value.State;

/**
 * A group's state became another because of a member. Topic {@code openhab/items/{group}/{member}/statechanged}.
 *
 * @param group the group's name
 * @param member the member that caused it
 * @param oldState the state it had
 * @param state the state it has now
 * @param source who caused it
 */
public record GroupItemStateChangedEvent(String group, String member, State oldState, State state, Source source)
        implements HubEvent {}
