/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.testing.KnownHub;
import org.metahab.adaptation.testing.KnownSuggestions;
import org.metahab.hub.rule.Rule;

class RuleExportTest {

    private final KnownSuggestions suggestions =
            new KnownSuggestions(KnownSuggestions.waiting("S1"), KnownSuggestions.waiting("S2"));
    private final KnownHub hub = new KnownHub();
    private final RuleExport export = new RuleExport(suggestions, hub.rules());

    @Test
    void ofAnOpenSuggestionTheRuleIsExportedAsItWouldBeInstalled() {
        assertThat(export.one("S1")).isEqualTo(rule("S1"));
    }

    @Test
    void ofAnAcceptedSuggestionTheRuleIsExportedAsItIsOnTheHub() {
        suggestions.accept("S1");
        Rule edited = renamed(rule("S1"), "Edited");
        hub.rules().add(edited);

        assertThat(export.one("S1")).isEqualTo(edited);
    }

    @Test
    void ofATrialTheRuleThatActsIsExported() {
        suggestions.tryOut("S1");
        hub.rules().add(renamed(rule("S1"), "Asks first"));

        assertThat(export.one("S1")).isEqualTo(rule("S1"));
    }

    @Test
    void onlyAcceptedOnesAreExportedTogether() {
        suggestions.accept("S2");

        assertThat(export.accepted()).isEqualTo(List.of(rule("S2")));
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> export.one("S9"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("'S9'");
    }

    private Rule rule(String id) {
        return suggestions.find(id).orElseThrow().rule();
    }

    private static Rule renamed(Rule rule, String name) {
        return new Rule(
                rule.uid(),
                name,
                rule.description(),
                rule.tags(),
                rule.configuration(),
                rule.triggers(),
                rule.conditions(),
                rule.actions());
    }
}
