/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class RuleYamlTest {

    private static final Rule RULE = new Rule(
            "metahab-s1",
            "Hall light on: early",
            "On weekdays you switch it on \"by hand\"",
            new LinkedHashSet<>(List.of("metahab", "metahab:habit:Hall_Light:ON")),
            Map.of(),
            List.of(RuleModule.of("trigger", "timer.TimeOfDayTrigger", Map.of("time", "16:40"))),
            List.of(
                    RuleModule.of("condition1", "timer.DayOfWeekCondition", Map.of("days", List.of("MON", "TUE"))),
                    RuleModule.of(
                            "condition2",
                            "core.ItemStateCondition",
                            Map.of("itemName", "Light_Level", "operator", "<", "state", "100"))),
            List.of(new RuleModule(
                    "action",
                    "core.ItemCommandAction",
                    "Switch",
                    Map.of("itemName", "Hall_Light", "command", "ON"),
                    Map.of("event", "trigger.event"))));

    @Test
    void whatIsReadBackIsWhatWasWritten() {
        assertThat(load(List.of(RULE)))
                .isEqualTo(Map.of(
                        "version",
                        1,
                        "rules",
                        Map.of(
                                "metahab-s1",
                                Map.of(
                                        "label",
                                        "Hall light on: early",
                                        "description",
                                        "On weekdays you switch it on \"by hand\"",
                                        "tags",
                                        List.of("metahab", "metahab:habit:Hall_Light:ON"),
                                        "triggers",
                                        List.of(Map.of(
                                                "id",
                                                "trigger",
                                                "type",
                                                "timer.TimeOfDayTrigger",
                                                "config",
                                                Map.of("time", "16:40"))),
                                        "conditions",
                                        List.of(
                                                Map.of(
                                                        "id",
                                                        "condition1",
                                                        "type",
                                                        "timer.DayOfWeekCondition",
                                                        "config",
                                                        Map.of("days", List.of("MON", "TUE"))),
                                                Map.of(
                                                        "id",
                                                        "condition2",
                                                        "type",
                                                        "core.ItemStateCondition",
                                                        "config",
                                                        Map.of(
                                                                "itemName",
                                                                "Light_Level",
                                                                "operator",
                                                                "<",
                                                                "state",
                                                                "100"))),
                                        "actions",
                                        List.of(Map.of(
                                                "id",
                                                "action",
                                                "label",
                                                "Switch",
                                                "type",
                                                "core.ItemCommandAction",
                                                "config",
                                                Map.of("itemName", "Hall_Light", "command", "ON"),
                                                "inputs",
                                                Map.of("event", "trigger.event")))))));
    }

    @Test
    void textsThatYamlTakesForSomethingElseAreQuoted() {
        assertThat(RuleYaml.encode(List.of(RULE)))
                .contains("command: 'ON'", "time: '16:40'", "state: '100'", "type: core.ItemCommandAction");
    }

    @Test
    void numbersAndFlagsStayWhatTheyAre() {
        Rule rule = new Rule(
                "r",
                "",
                "",
                Set.of(),
                Map.of("limit", new BigDecimal("2.5"), "count", 3, "strict", true),
                List.of(),
                List.of(),
                List.of());

        assertThat(load(List.of(rule)))
                .extracting("rules.r")
                .isEqualTo(Map.of("label", "r", "config", Map.of("limit", 2.5, "count", 3, "strict", true)));
    }

    @Test
    void severalRulesAreOneFileInTheirOrder() {
        Rule other = new Rule("a", "Other", "", Set.of(), Map.of(), List.of(), List.of(), List.of());

        assertThat(load(List.of(RULE, other)).get("rules"))
                .isInstanceOfSatisfying(
                        Map.class, all -> assertThat(List.copyOf(all.keySet())).isEqualTo(List.of("metahab-s1", "a")));
    }

    private static Map<String, Object> load(List<Rule> rules) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(RuleYaml.encode(rules));
    }
}
