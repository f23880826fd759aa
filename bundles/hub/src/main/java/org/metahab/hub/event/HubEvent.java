/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

/**
 * What the hub tells on its bus. The names are openHAB's event types; the simple class name is the {@code type} on
 * the bus.
 */
public sealed interface HubEvent
        permits ItemCommandEvent,
                ItemStateEvent,
                ItemStateUpdatedEvent,
                ItemStateChangedEvent,
                ItemStatePredictedEvent,
                GroupStateUpdatedEvent,
                GroupItemStateChangedEvent,
                ItemAddedEvent,
                ItemRemovedEvent,
                ItemUpdatedEvent,
                ThingStatusInfoEvent,
                ThingStatusInfoChangedEvent,
                RuleAddedEvent,
                RuleRemovedEvent,
                RuleUpdatedEvent,
                RuleStatusInfoEvent {

    /** Who caused it; {@link Source#NONE} where the bus says nothing. */
    Source source();
}
