/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

class RuleFormatTest {

    private static final Rule RULE = new Rule(
            "metahab-s1",
            "Hall light on",
            "You switch it on",
            Set.of("metahab"),
            Map.of("limit", new BigDecimal("2.5"), "strict", true),
            List.of(RuleModule.of("trigger", "timer.TimeOfDayTrigger", Map.of("time", "16:40"))),
            List.of(RuleModule.of("condition1", "timer.DayOfWeekCondition", Map.of("days", List.of("MON", "TUE")))),
            List.of(RuleModule.of(
                    "action", "core.ItemCommandAction", Map.of("itemName", "Hall_Light", "command", "ON"))));

    @Test
    void aRuleIsReadBackFromJsonAsItWas() {
        assertThat(RuleCodec.decode(
                        JsonParser.parseString(RuleFormat.JSON.one(RULE)).getAsJsonObject()))
                .isEqualTo(RULE);
    }

    @Test
    void severalRulesAreAJsonArray() {
        assertThat(JsonParser.parseString(RuleFormat.JSON.all(List.of(RULE))).getAsJsonArray())
                .singleElement()
                .satisfies(json ->
                        assertThat(RuleCodec.decode(json.getAsJsonObject())).isEqualTo(RULE));
    }

    @Test
    void oneRuleIsAYamlFileToo() {
        assertThat(RuleFormat.YAML.one(RULE)).isEqualTo(RuleYaml.encode(List.of(RULE)));
    }

    @Test
    void aFormatIsNamedHoweverItIsWritten() {
        assertThat(RuleFormat.named("Yaml")).isEqualTo(RuleFormat.YAML);
        assertThatThrownBy(() -> RuleFormat.named("xml")).hasMessageContainingAll("'xml'", "YAML");
    }
}
