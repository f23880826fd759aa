/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.mqtt.broker.internal.access;

import java.util.ArrayList;
import java.util.List;
import org.metahab.mqtt.broker.MqttBroker;

/**
 * Who may publish and listen where. The hub may do everything, any other account speaks for itself only, but for
 * what rules add. Immutable.
 */
public final class AccessRules {

    private static final String SHARED = "$share/";
    private static final List<AccessRule> HUB = List.of(AccessRule.parse(MqttBroker.HUB + " both # $SYS/#"));
    private static final List<AccessRule> ITSELF = List.of(
            AccessRule.parse("* both {account}/#"),
            AccessRule.parse("* publish homeassistant/+/{account}/# homeassistant/device/{account}/config"),
            AccessRule.parse("* subscribe homeassistant/status"));

    private final List<AccessRule> rules;

    private AccessRules(List<AccessRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Rules of the lines {@code ACCOUNT publish|subscribe|both FILTER…}.
     *
     * @throws IllegalArgumentException when a line is wrong; the message holds it
     */
    public static AccessRules parse(List<String> lines) {
        List<AccessRule> rules = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                rules.add(AccessRule.parse(line));
            }
        }
        return new AccessRules(rules);
    }

    /** Whether the account may do this with all topics of the filter, which may be a single topic. */
    public boolean allow(String account, Operation operation, String filter) {
        String wanted = withoutGroup(filter);
        for (AccessRule rule : rulesOf(account)) {
            if (rule.operations().contains(operation)
                    && rule.patterns(account).stream().anyMatch(pattern -> pattern.covers(wanted))) {
                return true;
            }
        }
        return false;
    }

    private List<AccessRule> rulesOf(String account) {
        if (account.equals(MqttBroker.HUB)) {
            return HUB;
        }
        List<AccessRule> own = new ArrayList<>(ITSELF);
        rules.stream().filter(rule -> rule.isFor(account)).forEach(own::add);
        return own;
    }

    private static String withoutGroup(String filter) {
        if (!filter.startsWith(SHARED)) {
            return filter;
        }
        int end = filter.indexOf('/', SHARED.length());
        return end < 0 ? filter : filter.substring(end + 1);
    }
}
