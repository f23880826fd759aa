/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.rule;

/**
 * How a rule is doing.
 *
 * @param status what it does now
 * @param detail why
 * @param description more about it for people; may be empty
 */
public record RuleStatusInfo(Status status, Detail detail, String description) {

    /** Ready and waiting for a trigger. */
    public static final RuleStatusInfo IDLE = new RuleStatusInfo(Status.IDLE, Detail.NONE, "");

    /** Its actions run now. */
    public static final RuleStatusInfo RUNNING = new RuleStatusInfo(Status.RUNNING, Detail.NONE, "");

    /** What a rule does now. */
    public enum Status {
        UNINITIALIZED,
        INITIALIZING,
        IDLE,
        RUNNING
    }

    /** Why a rule is in its status. */
    public enum Detail {
        NONE,
        HANDLER_MISSING_ERROR,
        HANDLER_INITIALIZING_ERROR,
        CONFIGURATION_ERROR,
        TEMPLATE_MISSING_ERROR,
        TEMPLATE_PENDING,
        INVALID_RULE,
        DISABLED
    }
}
