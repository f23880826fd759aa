/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.item.ItemState;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;

/** When the bell has rung and somebody then comes into the hall, the lamp goes on: neither of both alone is the reason. */
class SequenceHabitTest {

    private static final String LAST = "MetaHAB_Last_Bell_ON";

    private final LivedHome home = new LivedHome();

    /** @param together whether the lamp goes on where both come together only, or at every other motion */
    private void visitors(int days, boolean together) {
        Random chance = new Random(4);
        for (int day = 0; day < days; day++) {
            for (int hour = 7; hour < 22; hour += 2) {
                home.at(day, "%02d:%02d".formatted(hour, chance.nextInt(50)));
                int what = chance.nextInt(5);
                boolean bell = what > 1;
                boolean motion = what < 3;
                if (bell) {
                    home.pulse("Bell").after(40 + chance.nextInt(150));
                }
                if (motion) {
                    home.pulse("Motion").after(4);
                }
                if (motion && (together ? bell : chance.nextBoolean())) {
                    home.switched("Lamp", OnOff.ON, ANNA);
                    home.after(900 + chance.nextInt(900)).switched("Lamp", OnOff.OFF, ANNA);
                }
            }
        }
    }

    private Optional<Suggestion> lampOn() {
        return home.suggestions().stream()
                .filter(made -> made.habit().equals("Lamp:ON"))
                .findFirst();
    }

    private Optional<State> last() {
        return home.hub.state(LAST).map(ItemState::state);
    }

    @Test
    void theSecondIsTheTriggerAndTheFirstIsAskedFor() {
        visitors(14, true);

        Suggestion suggestion = lampOn().orElseThrow();
        assertThat(suggestion.sentence())
                .startsWith("Hall lamp ON when Hall motion becomes ON, if Bell became ON within the last 5 min?");
        assertThat(suggestion.rule().triggers())
                .extracting(RuleModule::configuration)
                .containsExactly(Map.of("itemName", "Motion", "state", "ON"));
        assertThat(suggestion.rule().conditions()).singleElement().satisfies(condition -> {
            assertThat(condition.type()).isEqualTo("core.ItemStateCondition");
            assertThat(condition.configuration()).isEqualTo(Map.of("itemName", LAST, "operator", ">", "state", "-5M"));
        });
        assertThat(suggestion.backtest().unwanted()).isZero();
    }

    @Test
    void whatIsDoneAtEveryOtherMotionIsNoSequence() {
        visitors(14, false);

        assertThat(lampOn().filter(Suggestion::clear)).isEmpty();
        assertThat(lampOn().stream().flatMap(one -> one.rule().conditions().stream()))
                .noneMatch(condition -> LAST.equals(condition.configuration().get("itemName")));
    }

    @Test
    void theItemThatTheRuleAsksComesAndGoesWithTheRule() {
        visitors(14, true);
        String id = lampOn().orElseThrow().id();
        assertThat(home.hub.item(LAST)).isEmpty();

        home.engine.accept(id);
        assertThat(home.hub.item(LAST)).isPresent();

        home.engine.undo(id, "");
        assertThat(home.hub.item(LAST)).isEmpty();
    }

    @Test
    void theItemHoldsWhenTheFirstCameLast() {
        visitors(14, true);
        home.engine.accept(lampOn().orElseThrow().id());

        home.at(20, "08:00").pulse("Bell").after(60).pulse("Motion");

        assertThat(last())
                .contains(
                        new DateTime(LivedHome.MONDAY.plusDays(20).atTime(8, 0).atZone(LivedHome.ZONE)));
    }

    @Test
    void whoForgetsTheFirstForgetsTheRule() {
        visitors(14, true);
        String id = lampOn().orElseThrow().id();
        home.engine.accept(id);

        home.engine.control().forget(new Scope.Item("Bell"), Instant.EPOCH, Instant.MAX);

        assertThat(home.hub.rules.rule("metahab-" + id)).isEmpty();
        assertThat(home.hub.item(LAST)).isEmpty();
    }

    @Test
    void aRuleThatAsksForAnItemWhichIsGoneIsNotInstalled() {
        visitors(14, true);
        home.hub.removeItem("Bell");

        assertThatThrownBy(() -> home.engine.accept(lampOn().orElseThrow().id()))
                .hasMessageContaining("the item Bell is not on the hub");
    }
}
