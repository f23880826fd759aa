/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.RuleExport.Format;
import org.metahab.adaptation.testing.KnownHub;
import org.metahab.adaptation.testing.KnownSuggestions;
import org.metahab.hub.codec.RuleCodec;
import org.metahab.hub.codec.RuleYaml;
import org.metahab.hub.rule.Rule;

class RuleExportTest {

    private final KnownSuggestions suggestions =
            new KnownSuggestions(KnownSuggestions.waiting("S1"), KnownSuggestions.waiting("S2"));
    private final KnownHub hub = new KnownHub();
    private final RuleExport export = new RuleExport(suggestions, hub.rules());

    @Test
    void aRuleIsReadBackAsItWas() {
        JsonObject json = JsonParser.parseString(export.one("S1", Format.JSON)).getAsJsonObject();

        assertThat(RuleCodec.decode(json)).isEqualTo(rule("S1"));
    }

    @Test
    void ofAnAcceptedSuggestionTheRuleIsExportedAsItIsOnTheHub() {
        suggestions.accept("S1");
        Rule made = rule("S1");
        Rule edited = new Rule(
                made.uid(),
                "Edited",
                "",
                made.tags(),
                made.configuration(),
                made.triggers(),
                List.of(),
                made.actions());
        hub.rules().add(edited);

        assertThat(export.one("S1", Format.YAML)).isEqualTo(RuleYaml.encode(List.of(edited)));
    }

    @Test
    void ofATrialTheRuleThatActsIsExported() {
        suggestions.tryOut("S1");
        hub.rules()
                .add(new Rule(
                        rule("S1").uid(),
                        "Asks first",
                        "",
                        rule("S1").tags(),
                        rule("S1").configuration(),
                        List.of(),
                        List.of(),
                        List.of()));

        assertThat(export.one("S1", Format.YAML)).isEqualTo(RuleYaml.encode(List.of(rule("S1"))));
    }

    @Test
    void onlyAcceptedOnesAreExportedTogether() {
        suggestions.accept("S2");

        List<JsonElement> exported = JsonParser.parseString(export.accepted(Format.JSON))
                .getAsJsonArray()
                .asList();

        assertThat(exported).singleElement().satisfies(json -> assertThat(RuleCodec.decode(json.getAsJsonObject()))
                .isEqualTo(rule("S2")));
        assertThat(export.accepted(Format.YAML)).isEqualTo(RuleYaml.encode(List.of(rule("S2"))));
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> export.one("S9", Format.JSON))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("'S9'");
        assertThatThrownBy(() -> Format.named("xml")).hasMessageContainingAll("'xml'", "YAML");
    }

    private Rule rule(String id) {
        return suggestions.find(id).orElseThrow().rule();
    }
}
