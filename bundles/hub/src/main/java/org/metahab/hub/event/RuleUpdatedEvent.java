/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.rule.Rule;

/**
 * A rule became another. Topic {@code openhab/rules/{rule}/updated}.
 *
 * @param oldRule the rule as it was
 * @param rule the rule as it is
 * @param source who caused it
 */
public record RuleUpdatedEvent(Rule oldRule, Rule rule, Source source) implements HubEvent {}
