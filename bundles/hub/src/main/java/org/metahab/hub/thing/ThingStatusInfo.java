/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.thing;

/**
 * How a thing is doing.
 *
 * @param status whether it can be reached
 * @param detail why not
 * @param description more about it for people; may be empty
 */
public record ThingStatusInfo(Status status, Detail detail, String description) {

    /** It answers. */
    public static final ThingStatusInfo ONLINE = new ThingStatusInfo(Status.ONLINE, Detail.NONE, "");

    /** Not known yet. */
    public static final ThingStatusInfo UNKNOWN = new ThingStatusInfo(Status.UNKNOWN, Detail.NONE, "");

    /** It can't be reached. */
    public static ThingStatusInfo offline(String why) {
        return new ThingStatusInfo(Status.OFFLINE, Detail.COMMUNICATION_ERROR, why);
    }

    /** Whether a thing can be reached. */
    public enum Status {
        UNINITIALIZED,
        INITIALIZING,
        UNKNOWN,
        ONLINE,
        OFFLINE,
        REMOVING,
        REMOVED
    }

    /** Why a thing is in its status. */
    public enum Detail {
        NONE,
        NOT_YET_READY,
        HANDLER_MISSING_ERROR,
        HANDLER_REGISTERING_ERROR,
        HANDLER_INITIALIZING_ERROR,
        HANDLER_CONFIGURATION_PENDING,
        CONFIGURATION_PENDING,
        CONFIGURATION_ERROR,
        COMMUNICATION_ERROR,
        BRIDGE_OFFLINE,
        BRIDGE_UNINITIALIZED,
        FIRMWARE_UPDATING,
        DUTY_CYCLE,
        GONE,
        DISABLED
    }
}
