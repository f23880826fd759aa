/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Evidence;
import org.metahab.adaptation.Habit;
import org.metahab.adaptation.People;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.RuleModule;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;

/** Who does it, and who has to be at home for it. */
class SeveralPeopleTest {

    private static final String OURS = "MetaHAB_Somebody";

    private static final Source BEN = Source.of(Source.REST, "ben");
    private static final Source WALL = new Source("mqtt:topic:lamp:state");

    private final LivedHome home = new LivedHome();

    @Test
    void whoDoesItEachTimeIsNamed() {
        home.mornings(0, 3);

        Suggestion suggestion = of("Lamp:ON");
        assertThat(suggestion.sentence())
                .contains("On 3 days anna switched Hall lamp to ON", "about 8 s earlier than anna");
        assertThat(suggestion.evidence())
                .extracting(Evidence::who)
                .containsOnly("anna")
                .hasSize(3);
        assertThat(suggestion.evidence().get(0).text())
                .endsWith("Hall lamp ON by anna, 8 s after Hall motion became ON");
        assertThat(habit("Lamp:ON").people()).isEqualTo(new People(Map.of("anna", 3)));
    }

    @Test
    void whereSeveralDoItNobodyIsNamedButAllAreCounted() {
        lampOnMotion(0, ANNA);
        lampOnMotion(1, BEN);
        lampOnMotion(2, ANNA);
        home.at(3, "07:00").pulse("Motion").after(5).sensed("Lamp", OnOff.ON);

        Suggestion suggestion = of("Lamp:ON");
        assertThat(suggestion.sentence()).contains("On 3 days you switched Hall lamp to ON", "earlier than you");
        assertThat(suggestion.people().text()).isEqualTo("anna 2 times, ben once");
        assertThat(habit("Lamp:ON").people().text()).isEqualTo("anna 2 times, ben once, unknown once");
    }

    @Test
    void nobodyIsNamedForWhatIsDoneAtTheWall() {
        for (int day = 0; day < 3; day++) {
            home.at(day, "07:00").pulse("Motion").after(5).sensed("Lamp", OnOff.ON);
            home.after(3600).sensed("Lamp", OnOff.OFF);
        }

        assertThat(of("Lamp:ON").sentence()).contains("On 3 days you switched");
        assertThat(of("Lamp:ON").people().text()).isEmpty();
        assertThat(of("Lamp:ON").people().only()).isEmpty();
    }

    /** Rules are shown and taken elsewhere; names belong to the suggestion, which forgets them. */
    @Test
    void theRuleNamesNobody() {
        home.mornings(0, 3);

        assertThat(of("Lamp:ON").rule().description())
                .contains("On 3 days you switched")
                .doesNotContain("anna");
    }

    @Test
    void forgettingAPersonTakesTheirNameOutOfWhatIsStillTold() {
        home.mornings(0, 3).engine.accept("s1");

        home.engine.control().forget(new Scope.Person("anna"), Instant.EPOCH, Instant.MAX);

        Suggestion left = home.engine.find("s1").orElseThrow();
        assertThat(left.toString()).doesNotContain("anna");
        assertThat(left.sentence()).contains("On 3 days you switched");
    }

    @Test
    void forgettingAPersonLeavesWhatOthersDid() {
        lampOnMotion(0, ANNA);
        lampOnMotion(1, BEN);
        lampOnMotion(2, BEN);
        home.engine.accept("s1");

        home.engine.control().forget(new Scope.Person("anna"), Instant.EPOCH, Instant.MAX);

        assertThat(home.engine.find("s1").orElseThrow().people()).isEqualTo(new People(Map.of("ben", 2)));
    }

    @Test
    void whatHappensOnlyWhileAnnaIsAtHomeTakesThatCondition() {
        Random chance = new Random(1);
        boolean annaIsHome = false;
        for (int day = 0; day < 14; day++) {
            for (int hour = 7; hour < 22; hour += 2) {
                home.at(day, "%02d:%02d".formatted(hour, chance.nextInt(30)));
                if (chance.nextInt(3) == 0) {
                    annaIsHome = !annaIsHome;
                    home.sensed("Presence_Anna", annaIsHome ? OnOff.ON : OnOff.OFF)
                            .after(600);
                }
                home.sensed("Motion", OnOff.ON);
                if (annaIsHome) {
                    home.after(5).switched("Lamp", OnOff.ON, BEN);
                    home.after(600 + chance.nextInt(900)).switched("Lamp", OnOff.OFF, BEN);
                }
                home.after(600).sensed("Motion", OnOff.OFF);
            }
        }

        assertThat(of("Lamp:ON").rule().conditions())
                .extracting(RuleModule::configuration)
                .containsExactly(Map.of("itemName", "Presence_Anna", "operator", "=", "state", "ON"));
        assertThat(of("Lamp:ON").sentence()).contains("if Anna at home is ON");
    }

    @Test
    void whatIsSwitchedOffWhenNobodyIsAtHomeWaitsForTheGroupOfAll() {
        leavings(true);

        assertThat(of("Radio:OFF").rule().triggers())
                .extracting(RuleModule::configuration)
                .containsExactly(Map.of("itemName", "Somebody", "state", "OFF"));
        assertThat(of("Radio:OFF").rule().conditions()).isEmpty();
    }

    /** An item of ours tells then whether somebody is at home. */
    @Test
    void withoutAGroupItWaitsForAnItemOfOurs() {
        home.hub.removeItem("Somebody");
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
        leavings(false);

        assertThat(of("Radio:OFF").rule().triggers())
                .extracting(RuleModule::configuration)
                .containsExactly(Map.of("itemName", OURS, "state", "OFF"));
        assertThat(of("Radio:OFF").rule().conditions()).isEmpty();
        assertThat(of("Radio:OFF").sentence()).startsWith("Radio OFF when Somebody at home becomes OFF?");
        assertThat(home.engine.accept(of("Radio:OFF").id()).stage().isRunning()).isTrue();
    }

    /** It was reckoned when it was not there yet. */
    @Test
    void whoWasAtHomeBeforeTheItemWasThereCounts() {
        leavings(true);
        home.past.removeIf(event -> event.event() instanceof ItemStateChangedEvent change
                && change.item().equals("Somebody"));
        home.hub.removeItem("Somebody");

        home.engine = home.start(AdaptationOptions.DEFAULT, new LivedHome.MemoryStore());

        assertThat(of("Radio:OFF").rule().triggers())
                .extracting(RuleModule::configuration)
                .containsExactly(Map.of("itemName", OURS, "state", "OFF"));
    }

    @Test
    void theItemIsOnWhileAnybodyIsAtHome() {
        home.hub.removeItem("Somebody");
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
        assertThat(home.hub.state(OURS)).isEmpty();

        home.sensed("Presence_Anna", OnOff.OFF);
        assertThat(home.hub.state(OURS)).as("nobody knows where Ben is").isEmpty();
        assertThat(afterIs("Presence_Ben", OnOff.ON)).isEqualTo(OnOff.ON);
        assertThat(afterIs("Presence_Anna", OnOff.ON)).isEqualTo(OnOff.ON);
        assertThat(afterIs("Presence_Ben", OnOff.OFF)).isEqualTo(OnOff.ON);
        assertThat(afterIs("Presence_Anna", OnOff.OFF)).isEqualTo(OnOff.OFF);
    }

    private State afterIs(String person, OnOff state) {
        home.sensed(person, state);
        return home.hub.state(OURS).orElseThrow().state();
    }

    @Test
    void aHomeWithAGroupOrWithOnePersonHasNoItemOfOurs() {
        assertThat(home.hub.item(OURS)).as("with a group").isEmpty();

        home.hub.removeItem("Somebody");
        home.hub.removeItem("Presence_Ben");
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
        assertThat(home.hub.item(OURS)).as("with one person").isEmpty();
    }

    @Test
    void motionInTwoRoomsIsNoPerson() {
        home.hub.removeItem("Somebody");
        home.hub.removeItem("Presence_Ben");
        home.hub.addItem(Item.of("Hall_Presence", ItemType.SWITCH, "Hall")
                .withTags(Set.of("Status", "Presence"))
                .withGroups(List.of("Hall")));
        home.hub.addItem(
                Item.of("Occupancy", ItemType.SWITCH, "").withTags(Set.of("Status", "Presence", "MotionDetector")));

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(home.hub.item(OURS)).isEmpty();
    }

    @Test
    void theItemGoesWithTheSecondPersonOnceNoRuleNeedsIt() {
        home.hub.removeItem("Somebody");
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
        leavings(false);
        String id = of("Radio:OFF").id();
        home.engine.accept(id);

        home.removed("Presence_Ben").engine.advance();
        assertThat(home.hub.item(OURS)).as("a rule waits for it").isPresent();

        home.engine.undo(id, "");
        home.removed("Bell").engine.advance();
        assertThat(home.hub.item(OURS)).isEmpty();
    }

    /**
     * Anna and Ben come and go, and the radio is switched off when the last one leaves.
     *
     * @param group whether an item of the home says that nobody is at home
     */
    private void leavings(boolean group) {
        Random chance = new Random(2);
        String[] people = {"Presence_Anna", "Presence_Ben"};
        boolean[] isHome = {true, true};
        home.at(0, "06:30").sensed(people[0], OnOff.ON).sensed(people[1], OnOff.ON);
        if (group) {
            home.sensed("Somebody", OnOff.ON);
        }
        for (int day = 0; day < 14; day++) {
            for (int hour = 7; hour < 22; hour += 2) {
                home.at(day, "%02d:%02d".formatted(hour, chance.nextInt(30)));
                int who = chance.nextInt(2);
                boolean empty = !isHome[0] && !isHome[1];
                isHome[who] = !isHome[who];
                home.sensed(people[who], isHome[who] ? OnOff.ON : OnOff.OFF);
                boolean left = !isHome[0] && !isHome[1];
                if (group && empty != left) {
                    home.sensed("Somebody", left ? OnOff.OFF : OnOff.ON);
                }
                if (left) {
                    home.after(8).switched("Radio", OnOff.OFF, ANNA);
                } else if (empty) {
                    home.after(300 + chance.nextInt(900)).switched("Radio", OnOff.ON, ANNA);
                }
                home.after(1200).pulse("Bell");
            }
        }
    }

    private void lampOnMotion(int day, Source who) {
        home.at(day, "07:00").pulse("Motion").after(5).switched("Lamp", OnOff.ON, who);
        home.after(3600).switched("Lamp", OnOff.OFF, who);
    }

    private Suggestion of(String habit) {
        return home.suggestions().stream()
                .filter(suggestion -> suggestion.habit().equals(habit))
                .findFirst()
                .orElseThrow();
    }

    private Habit habit(String id) {
        return home.engine.habits().stream()
                .filter(habit -> habit.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
