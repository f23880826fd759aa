/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.rule.RuleStatusInfo;

/**
 * A rule started, ended, or can't run. Topic {@code openhab/rules/{rule}/state}.
 *
 * @param rule the rule's uid
 * @param status its status now
 * @param source who caused it
 */
public record RuleStatusInfoEvent(String rule, RuleStatusInfo status, Source source) implements HubEvent {}
