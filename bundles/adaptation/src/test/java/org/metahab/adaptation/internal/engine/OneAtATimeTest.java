/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.event.Source;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.OnOff;

/** Rules act only where people allowed it, after a look at each, and never two at a time. */
class OneAtATimeTest {

    private final LivedHome home = new LivedHome();

    /** The lamp follows the motion, and goes off soon after the bell. */
    private void days(int from, int until) {
        for (int day = from; day < until; day++) {
            home.at(day, "07:00").pulse("Motion").after(5).switched("Lamp", OnOff.ON, ANNA);
            home.after(1200).pulse("Bell").after(5).switched("Lamp", OnOff.OFF, ANNA);
            home.after(3600).switched("Radio", day % 2 == 0 ? OnOff.ON : OnOff.OFF, ANNA);
        }
    }

    private Suggestion of(String habit) {
        return home.suggestions().stream()
                .filter(suggestion -> suggestion.habit().equals(habit))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void afterARuleActedNoOtherOneActsOnTheItemForTenSeconds() {
        days(0, 4);
        String on = home.engine.accept(of("Lamp:ON").id()).rule().uid();
        String off = home.engine.accept(of("Lamp:OFF").id()).rule().uid();

        home.at(4, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, Source.of(Source.RULES, on));

        assertThat(home.hub.rules.disabled).containsExactly(off);
        home.after(9).engine.advance();
        assertThat(home.hub.rules.disabled).containsExactly(off);
        home.after(2).engine.advance();
        assertThat(home.hub.rules.disabled).isEmpty();
    }

    @Test
    void aKindOfItemMayNeedMorePrecision() {
        Care strict = Care.DEFAULT.withPrecisionOfKind(Map.of("switch", 0.95));
        LivedHome careful = new LivedHome(AdaptationOptions.DEFAULT.withCare(strict));

        home.mornings(0, 4);
        careful.mornings(0, 4);

        assertThat(home.suggestions()).anyMatch(Suggestion::clear);
        assertThat(careful.suggestions()).noneMatch(Suggestion::clear);
    }

    private void addContradiction(Suggestion suggestion) {
        RuleModule off =
                RuleModule.of("action", "core.ItemCommandAction", Map.of("itemName", "Lamp", "command", "OFF"));
        home.hub.rules.add(new Rule(
                "saver",
                "Energy saver",
                "",
                Set.of(),
                Map.of(),
                suggestion.rule().triggers(),
                suggestion.rule().conditions(),
                List.of(off)));
    }

    @Test
    void tryingOutLooksAtTheRuleFirst() {
        home.mornings(0, 3);
        addContradiction(of("Lamp:ON"));

        assertThatThrownBy(() -> home.engine.tryOut("s1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Energy saver");
        assertThat(of("Lamp:ON").stage()).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void acceptingAfterTryingOutLooksAtTheRuleAgain() {
        home.mornings(0, 3).engine.tryOut("s1");
        addContradiction(of("Lamp:ON"));

        assertThatThrownBy(() -> home.engine.accept("s1")).hasMessageContaining("Energy saver");
        assertThat(of("Lamp:ON").stage()).isEqualTo(Stage.TRIED_OUT);
    }

    @Test
    void forgettingADayErasesItFromTheEvidenceOfWhatWasAccepted() {
        home.mornings(0, 3).engine.accept("s1");
        Instant from = LivedHome.MONDAY.plusDays(1).atStartOfDay(LivedHome.ZONE).toInstant();

        home.engine.control().forget(new Scope.Everything(), from, from.plus(Duration.ofDays(1)));

        Suggestion left = home.engine.find("s1").orElseThrow();
        assertThat(left.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(left.evidence()).hasSize(2).noneMatch(evidence -> evidence.text()
                .startsWith("Tue"));
    }

    @Test
    void forgettingAPersonErasesTheEvidenceOfWhatWasAccepted() {
        home.mornings(0, 3).engine.accept("s1");

        home.engine.control().forget(new Scope.Person("anna"), Instant.EPOCH, Instant.MAX);

        assertThat(home.engine.find("s1").orElseThrow().evidence()).isEmpty();
    }
}
