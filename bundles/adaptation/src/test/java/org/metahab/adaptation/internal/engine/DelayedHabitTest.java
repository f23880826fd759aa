/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.codec.RuleCodec;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** Anna lets the fan run for a quarter of an hour, at any time of day. */
class DelayedHabitTest {

    private static final String SINCE = "MetaHAB_Since_Fan_ON_s1";

    private final LivedHome home = new LivedHome();

    @BeforeEach
    void annaSwitchesTheFanBack() {
        for (int day = 0; day < 5; day++) {
            home.at(day, "07:00").pulse("Bell");
            home.after(7_000L * (1 + day * 3 % 5)).switched("Fan", OnOff.ON, ANNA);
            home.after(910 + 7L * day).switched("Fan", OnOff.OFF, ANNA);
        }
    }

    private Suggestion suggestion() {
        return home.suggestions().stream()
                .filter(made -> made.habit().equals("Fan:OFF"))
                .findFirst()
                .orElseThrow();
    }

    private Optional<State> since() {
        return home.hub.state(SINCE).map(ItemState::state);
    }

    @Test
    void switchingBackIsSuggestedWithItsDelay() {
        assertThat(suggestion().sentence())
                .startsWith(
                        "Fan OFF 15 minutes after Fan became ON? On 5 days anna switched Fan to OFF about 15 minutes")
                .contains("5 of 5 times");
        assertThat(suggestion().evidence().get(0).text()).contains("Fan OFF by anna, 15 min after Fan became ON");
    }

    @Test
    void theRuleIsMadeOfOrdinaryModules() {
        RuleModule trigger = suggestion().rule().triggers().get(0);

        assertThat(trigger.type()).isEqualTo("timer.DateTimeTrigger");
        assertThat(trigger.configuration()).isEqualTo(Map.of("itemName", SINCE, "offset", 900L));
    }

    @Test
    void theItemThatTheRuleWaitsForComesAndGoesWithTheRule() {
        assertThat(home.hub.item(SINCE)).isEmpty();

        home.engine.accept(suggestion().id());

        assertThat(home.hub.item(SINCE)).isPresent();

        home.engine.undo(suggestion().id(), "");

        assertThat(home.hub.item(SINCE)).isEmpty();
    }

    @Test
    void theDelayBeginsWithTheTrigger() {
        home.engine.accept(suggestion().id());

        home.at(6, "08:00").switched("Fan", OnOff.ON, ANNA);

        assertThat(since())
                .contains(new DateTime(LivedHome.MONDAY.plusDays(6).atTime(8, 0).atZone(LivedHome.ZONE)));
    }

    @Test
    void theDelayIsOverWhenAPersonOperatesTheItemMeanwhile() {
        home.engine.accept(suggestion().id());

        home.at(6, "08:00").switched("Fan", OnOff.ON, ANNA).after(60).switched("Fan", OnOff.OFF, ANNA);

        assertThat(since()).contains(UnDef.UNDEF);
    }

    @Test
    void whereTheRuleIsTriedOutItAsksAfterTheDelay() {
        home.engine.tryOut(suggestion().id());

        assertThat(home.hub.rules.rule(suggestion().rule().uid()))
                .hasValueSatisfying(rule -> assertThat(rule.triggers())
                        .isEqualTo(suggestion().rule().triggers()));
    }

    /** Whose store knows one type of numbers only. */
    @Test
    void aRuleThatTheHubHasReadFromItsStoreIsNotTakenForEdited() throws Exception {
        String uid = suggestion().rule().uid();
        home.engine.accept(suggestion().id());
        home.hub.rules.update(
                RuleCodec.decode(RuleCodec.encode(home.hub.rules.rule(uid).orElseThrow())));

        home.engine.undo(suggestion().id(), "");

        assertThat(home.hub.rules.rule(uid)).isEmpty();
    }

    @Test
    void aDelayIsKeptAfterARestart() {
        home.engine.accept(suggestion().id());
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);

        home.at(6, "08:00").switched("Fan", OnOff.ON, ANNA);

        assertThat(since().filter(DateTime.class::isInstance)).isPresent();
    }
}
