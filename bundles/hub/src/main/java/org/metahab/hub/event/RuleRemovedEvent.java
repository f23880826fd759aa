/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.event;

import org.metahab.hub.rule.Rule;

/**
 * A rule is gone. Topic {@code openhab/rules/{rule}/removed}.
 *
 * @param rule the rule as it was
 * @param source who caused it
 */
public record RuleRemovedEvent(Rule rule, Source source) implements HubEvent {}
