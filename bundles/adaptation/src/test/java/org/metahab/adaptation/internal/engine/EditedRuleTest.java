/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

/** A rule is a person's own once they changed anything that they can read in it. */
class EditedRuleTest {

    private final LivedHome home = new LivedHome();

    /** What people change in a rule without changing what it does. */
    private enum Edit {
        NAME(rule -> with(rule, "Light in the hall", rule.description(), rule.tags())),
        DESCRIPTION(
                rule -> with(rule, rule.name(), rule.description() + " Ask Ben before you change it.", rule.tags())),
        TAGS(rule -> {
            Set<String> tags = new LinkedHashSet<>(rule.tags());
            tags.add("favourite");
            return with(rule, rule.name(), rule.description(), tags);
        });

        private final UnaryOperator<Rule> change;

        Edit(UnaryOperator<Rule> change) {
            this.change = change;
        }
    }

    private static Rule with(Rule rule, String name, String description, Set<String> tags) {
        return new Rule(
                rule.uid(),
                name,
                description,
                tags,
                rule.configuration(),
                rule.triggers(),
                rule.conditions(),
                rule.actions());
    }

    private Rule accepted() {
        home.mornings(0, 3).engine.accept("s1");
        return home.hub.rules().rule("metahab-s1").orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void isKeptAndDisabledWhenItIsUndone(Edit edit) {
        Rule edited = edit.change.apply(accepted());
        home.hub.rules().update(edited);

        home.engine.undo("s1", "");

        assertThat(home.hub.rules().rule("metahab-s1")).hasValue(edited);
        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
    }

    @ParameterizedTest
    @EnumSource
    void isNotMadeToAsk(Edit edit) {
        Rule edited = edit.change.apply(accepted());
        home.hub.rules().update(edited);

        assertThatThrownBy(() -> home.engine.tryOut("s1")).hasMessageContaining("edited by hand");

        assertThat(home.hub.rules().rule("metahab-s1")).hasValue(edited);
    }

    @ParameterizedTest
    @EnumSource
    void isSaidToBeEdited(Edit edit) {
        Rule ours = accepted();
        assertThat(home.engine.isEdited("s1")).isFalse();

        home.hub.rules().update(edit.change.apply(ours));

        assertThat(home.engine.isEdited("s1")).isTrue();
    }

    @Test
    void howTheHubWritesItIsNoEdit() {
        Rule ours = accepted();
        List<RuleModule> numbered = ours.triggers().stream()
                .map(module -> RuleModule.of("1", module.type(), module.configuration()))
                .toList();
        home.hub
                .rules()
                .update(new Rule(
                        ours.uid(),
                        ours.name() + " ",
                        ours.description().replace(": ", ":\n"),
                        new TreeSet<>(ours.tags()),
                        ours.configuration(),
                        numbered,
                        ours.conditions(),
                        ours.actions()));

        assertThat(home.engine.isEdited("s1")).isFalse();
        home.engine.undo("s1", "");

        assertThat(home.hub.rules().rules()).isEmpty();
        assertThat(home.engine.isEdited("s1")).isFalse();
    }
}
