/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.runtime.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.metahab.hub.rule.Rule;

class RuleFileTest {

    @Test
    void readsOneRule() {
        RuleFile file = RuleFile.parse("{\"uid\": \"a\", \"name\": \"A\"}");

        assertThat(file.rules()).extracting(Rule::uid).containsExactly("a");
        assertThat(file.errors()).isEmpty();
    }

    @Test
    void readsAnArrayOfRules() {
        RuleFile file = RuleFile.parse("[{\"uid\": \"a\"}, {\"uid\": \"b\"}]");

        assertThat(file.rules()).extracting(Rule::uid).containsExactly("a", "b");
    }

    @Test
    void namesThePositionOfARuleThatCannotBeReadAndKeepsTheOthers() {
        RuleFile file = RuleFile.parse(
                """
                [
                  {"uid": "a"},
                  {"name": "without uid"},
                  {"uid": "a"},
                  7,
                  {"uid": "b", "triggers": [{"id": "1"}]},
                  {"uid": "c"}
                ]
                """);

        assertThat(file.rules()).extracting(Rule::uid).containsExactly("a", "c");
        assertThat(file.errors()).hasSize(4);
        assertThat(file.errors().get(0)).startsWith("line 3 column ").contains("uid");
        assertThat(file.errors().get(1)).startsWith("line 4 column ").contains("'a'");
        assertThat(file.errors().get(2)).startsWith("line 5 column ");
        assertThat(file.errors().get(3)).startsWith("line 6 column ").contains("type");
    }

    @Test
    void namesThePositionOfBrokenJsonAndKeepsTheRulesBefore() {
        RuleFile file = RuleFile.parse(
                """
                [
                  {"uid": "a"},
                  {"uid": b}
                ]
                """);

        assertThat(file.rules()).extracting(Rule::uid).containsExactly("a");
        assertThat(file.errors()).singleElement().asString().contains("line 3");
    }

    @Test
    void saysWhenTheFileEndsTooEarlyOrGoesOn() {
        assertThat(RuleFile.parse("").errors()).hasSize(1);
        assertThat(RuleFile.parse("[{\"uid\": \"a\"}").errors()).hasSize(1);
        assertThat(RuleFile.parse("{\"uid\": \"a\"} {\"uid\": \"b\"}").errors())
                .singleElement()
                .asString()
                .contains("array");
    }
}
