/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.rule.Rule;

/**
 * A rule is new. Topic {@code openhab/rules/{rule}/added}.
 *
 * @param rule the rule
 * @param source who caused it
 */
public record RuleAddedEvent(Rule rule, Source source) implements HubEvent {}
