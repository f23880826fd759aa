/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.habit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.habit.stream.TestHome.APP;
import static org.metahab.habit.stream.TestHome.CHANNEL;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.habit.Actor;
import org.metahab.habit.Observation;
import org.metahab.hub.event.ItemStateEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.OpenClosed;
import org.metahab.hub.value.Percent;
import org.metahab.hub.value.Refresh;
import org.metahab.hub.value.Text;
import org.metahab.hub.value.UnDef;
import org.metahab.hub.value.UpDown;

class AttributionTest {

    private final TestHome home = new TestHome();

    @ParameterizedTest
    @CsvSource({
        "org.openhab.core.io.rest$anna, anna",
        "org.openhab.core.io.rest, ''",
        "org.openhab.io.homekit, ''",
        "org.metahab.hub.runtime.rest$bob, bob",
        "org.metahab.web$bob, bob",
        "org.metahab.console$karaf, karaf",
        "org.openhab.core.io.rest$anna=>org.openhab.core.items, anna",
        "mqtt:topic:button:press, ''",
        "'', ''"
    })
    void aCommandFromHereIsAPersons(String source, String name) {
        home.command("Lamp", OnOff.ON, new Source(source));

        assertThat(home.actions()).singleElement().satisfies(action -> {
            assertThat(action.action().id()).isEqualTo("Lamp:ON");
            assertThat(action.who()).isEqualTo(new Actor.Person(name));
            assertThat(action.command()).isEqualTo(OnOff.ON);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "org.openhab.core.automation.module.script",
        "org.openhab.automation.jsscripting$rule1",
        "org.metahab.hub.runtime.rules$rule1",
        "org.metahab.hub.runtime.rule$rule1",
        "org.metahab.adaptation$s1",
        "org.openhab.core.io.rest$anna=>org.openhab.core.automation$rule1",
        "org.example.sync"
    })
    void aCommandFromHereIsNeverLearntFrom(String source) {
        home.command("Lamp", OnOff.ON, new Source(source)).afterSeconds(1).on("Lamp");

        assertThat(home.actions()).isEmpty();
        assertThat(home.seen).first().isInstanceOf(Observation.Automation.class);
    }

    @Test
    void aCommandOfAnAccountThatStandsForAProgramIsNotAPersons() {
        TestHome automated = new TestHome(StreamOptions.DEFAULT.withAutomationUsers(Set.of("anna")));

        automated.command("Lamp", OnOff.ON, APP);

        assertThat(automated.actions()).isEmpty();
    }

    @Test
    void aCommandWithoutSourceWithinARulesRunIsTheRules() {
        home.ruleStarts("r1").after(Duration.ofMillis(1)).command("Lamp", OnOff.ON, Source.NONE);
        home.after(Duration.ofMillis(1)).ruleEnds("r1").after(Duration.ofMillis(20));
        home.command("Fan", OnOff.ON, Source.NONE);

        assertThat(home.actions()).isEmpty();
        assertThat(home.seen).allSatisfy(observation -> assertThat(((Observation.Automation) observation).actor())
                .isEqualTo(new Actor.Rule("r1")));
    }

    @Test
    void aCommandWithoutSourceAfterARulesRunIsAPersons() {
        home.ruleStarts("r1").after(Duration.ofMillis(1)).ruleEnds("r1").afterSeconds(1);
        home.command("Lamp", OnOff.ON, Source.NONE);

        assertThat(home.actionIds()).containsExactly("Lamp:ON");
    }

    @Test
    void aPersonsCommandWithinARulesRunStaysThePersons() {
        home.ruleStarts("r1").after(Duration.ofMillis(1)).command("Lamp", OnOff.ON, APP);

        assertThat(home.actionIds()).containsExactly("Lamp:ON");
    }

    @Test
    void aRuleWhoseEndWasNotHeardDoesNotRunForever() {
        home.ruleStarts("r1").after(Duration.ofMinutes(2)).command("Lamp", OnOff.ON, Source.NONE);

        assertThat(home.actionIds()).containsExactly("Lamp:ON");
    }

    @Test
    void aChangeWithoutACommandIsAWallSwitch() {
        home.on("Lamp");

        assertThat(home.actions()).singleElement().satisfies(action -> {
            assertThat(action.who()).isEqualTo(Actor.Person.UNKNOWN);
            assertThat(action.command()).isEqualTo(OnOff.ON);
        });
    }

    @Test
    void aChangeThatACommandExplainsIsNotASecondAction() {
        home.command("Lamp", OnOff.ON, APP).afterSeconds(3).on("Lamp");

        assertThat(home.actionIds()).containsExactly("Lamp:ON");
        assertThat(home.stream.counts().echoes()).isEqualTo(1);
    }

    @Test
    void aPersonWhoReversesOurCommandAtTheWallIsNoticed() {
        home.command("Lamp", OnOff.ON, Source.of("org.metahab.adaptation", "s1"));
        home.afterSeconds(1).on("Lamp").afterSeconds(3).off("Lamp");

        assertThat(home.actionIds()).containsExactly("Lamp:OFF");
    }

    @Test
    void aChangeBackToWhatWasOnceCommandedIsTheWallSwitchAgain() {
        home.command("Lamp", OnOff.ON, APP).afterSeconds(1).on("Lamp");
        home.afterSeconds(2).off("Lamp").afterSeconds(3).on("Lamp");

        assertThat(home.actionIds()).containsExactly("Lamp:ON", "Lamp:OFF", "Lamp:ON");
    }

    @Test
    void aDeviceThatFlipsBackRightAfterACommandIsNotAPerson() {
        home.command("Lamp", OnOff.ON, APP).after(Duration.ofMillis(300)).on("Lamp");
        home.after(Duration.ofMillis(300))
                .off("Lamp")
                .after(Duration.ofMillis(300))
                .on("Lamp");

        assertThat(home.actionIds()).containsExactly("Lamp:ON");
    }

    @Test
    void aChangeLongAfterACommandIsAWallSwitch() {
        home.command("Lamp", OnOff.ON, APP).afterSeconds(11).on("Lamp");

        assertThat(home.actionIds()).containsExactly("Lamp:ON", "Lamp:ON");
    }

    @Test
    void aDimmersWayToItsGoalIsNotAnAction() {
        home.command("Ceiling", Percent.of(80), Source.of("org.metahab.adaptation"));
        home.afterSeconds(1).change("Ceiling", Percent.ZERO, Percent.of(30), CHANNEL);
        home.afterSeconds(1).change("Ceiling", Percent.of(30), Percent.of(80), CHANNEL);
        home.stream.advance(home.now.plusSeconds(60));

        assertThat(home.actions()).isEmpty();
    }

    @Test
    void aShutterMayTakeItsTime() {
        home.command("Blind", UpDown.DOWN, APP).afterSeconds(60).change("Blind", Percent.ZERO, Percent.of(50), CHANNEL);
        home.afterSeconds(25).change("Blind", Percent.of(50), Percent.HUNDRED, CHANNEL);
        home.stream.advance(home.now.plusSeconds(60));

        assertThat(home.actionIds()).containsExactly("Blind:DOWN");
    }

    @Test
    void aCommandToAGroupIsOneActionHoweverManyMembersFollow() {
        home.command("Lamps", OnOff.ON, APP).after(Duration.ofMillis(2));
        home.command("Lamp", OnOff.ON, Source.NONE).command("Ceiling", OnOff.ON, Source.NONE);
        home.afterSeconds(1).on("Lamp").change("Ceiling", Percent.ZERO, Percent.HUNDRED, CHANNEL);
        home.stream.advance(home.now.plusSeconds(60));

        assertThat(home.actionIds()).containsExactly("Lamps:ON");
        assertThat(passedOn()).containsExactly("Lamp:ON by Person[name=anna]", "Ceiling:ON by Person[name=anna]");
    }

    @Test
    void whatAGroupPassesOnIsNoActionOfItsOwn() {
        Source passedOn = APP.via(Source.of("org.openhab.core.group", "Lamps"));

        home.command("Lamp", OnOff.ON, passedOn);

        assertThat(home.actions()).isEmpty();
        assertThat(passedOn()).containsExactly("Lamp:ON by Person[name=anna]");
    }

    private List<String> passedOn() {
        return home.seen.stream()
                .filter(Observation.PassedOn.class::isInstance)
                .map(Observation.PassedOn.class::cast)
                .map(seen -> seen.action().id() + " by " + seen.actor())
                .toList();
    }

    @Test
    void membersThatFollowTheirGroupWithoutACommandOfTheirOwnAreNoActions() {
        home.command("Lamps", OnOff.ON, APP).afterSeconds(1).on("Lamp");

        assertThat(home.actionIds()).containsExactly("Lamps:ON");
        assertThat(passedOn()).containsExactly("Lamp:ON by Person[name=anna]");
    }

    @Test
    void sensorsNumbersAndTextsAreNeverActions() {
        home.on("Motion").change("Door", OpenClosed.CLOSED, OpenClosed.OPEN, CHANNEL);
        home.change("Heating", Decimal.of(20), Decimal.of(21), CHANNEL);
        home.change("Title", new Text("a"), new Text("b"), CHANNEL);

        assertThat(home.actions()).isEmpty();
    }

    @Test
    void aSetPointThatAPersonCommandsIsAnActionToTheWholeNumber() {
        home.command("Heating", Decimal.of(21.4), APP);

        assertThat(home.actionIds()).containsExactly("Heating:21");
    }

    @Test
    void aRefreshIsNoAction() {
        home.command("Lamp", Refresh.REFRESH, APP);

        assertThat(home.seen).isEmpty();
    }

    @Test
    void theFirstStateAfterAStartIsNoAction() {
        home.change("Lamp", UnDef.NULL, OnOff.ON, CHANNEL);

        assertThat(home.actions()).isEmpty();
    }

    @Test
    void whatTheHubSetsByItselfIsNoAction() {
        home.change("Lamp", OnOff.OFF, OnOff.ON, Source.of("org.openhab.core.autoupdate"));

        assertThat(home.actions()).isEmpty();
    }

    @Test
    void aChangeWithoutSourceTakesThatOfTheRequestBeforeIt() {
        home.happens(new ItemStateEvent("Lamp", OnOff.ON, Source.of("org.openhab.core.automation")));
        home.change("Lamp", OnOff.OFF, OnOff.ON, Source.NONE);

        assertThat(home.actions()).isEmpty();
    }

    @Test
    void anItemThatFlickersFasterThanAPersonIsChatter() {
        for (int i = 0; i < 20; i++) {
            home.after(Duration.ofMillis(400)).on("Lamp");
            home.after(Duration.ofMillis(400)).off("Lamp");
        }

        assertThat(home.actions()).hasSizeLessThan(5);
        assertThat(home.stream.counts().chatter()).isGreaterThan(30);
    }

    @Test
    void aFlickeringItemThatHasCalmedDownIsBelievedAgain() {
        anItemThatFlickersFasterThanAPersonIsChatter();
        int before = home.actions().size();

        home.after(Duration.ofMinutes(5)).on("Lamp");

        assertThat(home.actions()).hasSize(before + 1);
    }

    @Test
    void theSameCommandTwiceInAMomentIsOneAction() {
        home.command("Lamp", OnOff.ON, APP).afterSeconds(1).command("Lamp", OnOff.ON, APP);

        assertThat(home.actionIds()).containsExactly("Lamp:ON");
    }

    @Test
    void aSliderIsOneActionToWhereItEndsAtTheTimeItStarted() {
        home.command("Ceiling", Percent.of(10), APP).afterSeconds(1).command("Ceiling", Percent.of(50), APP);
        home.afterSeconds(1).command("Ceiling", Percent.of(100), APP);
        assertThat(home.actions()).isEmpty();

        home.stream.advance(home.now.plusSeconds(3));

        assertThat(home.actions()).singleElement().satisfies(action -> {
            assertThat(action.action().id()).isEqualTo("Ceiling:ON");
            assertThat(action.at()).isEqualTo(TestHome.START);
        });
    }

    @Test
    void anActionIsToldBeforeTheChangeItBrings() {
        home.on("Lamp");

        assertThat(home.seen)
                .extracting(observation -> observation.getClass().getSimpleName())
                .containsExactly("Action", "Change");
    }

    @Test
    void eventsOfUnknownItemsAreCountedAndLeftAlone() {
        home.command("Nobody", OnOff.ON, APP);

        assertThat(home.seen).isEmpty();
        assertThat(home.stream.counts().unknown()).isEqualTo(1);
    }
}
