/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.OnOff;

class RestartTest {

    private final LivedHome home = new LivedHome();

    @Test
    void theModelIsMadeAgainFromThePast() {
        home.mornings(0, 4);
        List<?> before = home.engine.habits();

        AdaptationEngine restarted = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(restarted.habits()).hasSizeGreaterThan(2).isEqualTo(before);
        assertThat(restarted.all()).isEqualTo(home.engine.all());
    }

    @Test
    void learningAnewAfterALongTimeReachesBackAsFarAsARestart() {
        home.span = Duration.ofDays(10);
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
        home.mornings(0, 14);

        home.engine.relearn();

        AdaptationEngine restarted = home.start(AdaptationOptions.DEFAULT, home.store);
        assertThat(home.engine.status().events()).isEqualTo(restarted.status().events());
        assertThat(home.engine.habits()).hasSizeGreaterThan(2).isEqualTo(restarted.habits());
    }

    /** Who accepts s1 on a panel that shows what was known an hour ago gets that or nothing. */
    @Test
    void theIdOfASuggestionThatIsGoneIsGivenToNoOther() {
        home.mornings(0, 3);
        assertThat(home.engine.find("s1").orElseThrow().habit()).isEqualTo("Lamp:ON");
        home.engine.control().exclude(new Scope.Item("Lamp"));
        assertThat(home.engine.find("s1")).isEmpty();

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
        for (int day = 3; day < 9; day++) {
            home.at(day, "21:00").pulse("Bell").after(4).switched("Fan", OnOff.ON, ANNA);
            home.after(1800).switched("Fan", OnOff.OFF, ANNA);
        }

        assertThat(home.suggestions()).isNotEmpty().extracting(Suggestion::id).doesNotContain("s1");
    }

    @Test
    void aNewHubOnAnOldPastSuggestsAtOnce() {
        home.mornings(0, 4);

        AdaptationEngine fresh = home.start(AdaptationOptions.DEFAULT, new LivedHome.MemoryStore());

        assertThat(fresh.all()).extracting(Suggestion::habit).contains("Lamp:ON");
    }

    @Test
    void eventsThatArriveWhileThePastIsReadMayComeTwice() {
        home.mornings(0, 4);
        AdaptationEngine restarted = home.start(AdaptationOptions.DEFAULT, home.store);
        List<TimedEvent> latest = home.past.subList(home.past.size() - 8, home.past.size());

        latest.forEach(restarted::accept);

        assertThat(restarted.habits()).isEqualTo(home.engine.habits());
    }

    @Test
    void aRejectionOutlivesARestart() {
        home.mornings(0, 3);
        home.engine.reject("s1", Dismissal.UNSAID, "no");

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
        home.mornings(3, 8);

        assertThat(home.suggestions()).extracting(Suggestion::habit).containsOnlyOnce("Lamp:ON");
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.REJECTED);
    }

    @Test
    void anAcceptanceCutOffAfterTheRuleWasAddedIsFinished() {
        home.mornings(0, 3);
        home.hub.rules().add(home.suggestions().get(0).rule());

        AdaptationEngine restarted = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(restarted.find("s1").orElseThrow().stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void whatCannotBeFinishedAtAStartDoesNotStopIt() {
        home.mornings(0, 3);
        home.hub.rules().add(home.suggestions().get(0).rule());
        home.store.full = true;

        AdaptationEngine restarted = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(restarted.status().ready()).isTrue();
        assertThat(restarted.find("s1").orElseThrow().stage()).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void anUndoCutOffBeforeTheRuleWasRemovedIsFinished() {
        home.mornings(0, 3);
        Suggestion accepted = home.engine.accept("s1");
        home.engine.undo("s1", "");
        home.hub.rules().add(accepted.rule());

        home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(home.hub.rules().rules()).isEmpty();
    }

    @Test
    void aRuleThatWasDeletedWhileTheHubWasOffIsUndone() {
        home.mornings(0, 3);
        home.engine.accept("s1");
        home.hub.rules().remove("metahab-s1");

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);

        Suggestion undone = home.engine.find("s1").orElseThrow();
        assertThat(undone.stage()).isEqualTo(Stage.RETIRED);
        assertThat(undone.reason()).isEqualTo("its rule was deleted");
    }

    @Test
    void theSameLifeGivesTheSameHabitsAndSuggestions() {
        LivedHome again = new LivedHome();

        home.mornings(0, 6).at(7, "12:00").switched("Fan", OnOff.ON, ANNA);
        again.mornings(0, 6).at(7, "12:00").switched("Fan", OnOff.ON, ANNA);

        assertThat(again.engine.habits()).isEqualTo(home.engine.habits());
        assertThat(again.told).isNotEmpty().isEqualTo(home.told);
    }
}
