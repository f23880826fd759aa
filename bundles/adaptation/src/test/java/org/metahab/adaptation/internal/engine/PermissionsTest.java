/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Caution;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.internal.control.Permission;
import org.metahab.hub.event.RuleRemovedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.value.OnOff;

/** A permission in writing is for one rule, is taken back as easily as it was given, and is forgotten with what it is about. */
class PermissionsTest {

    private static final AdaptationOptions CAREFUL =
            AdaptationOptions.DEFAULT.withCare(Care.DEFAULT.withHarmful(Map.of("lamp", Caution.IN_WRITING)));
    private static final Source RULE = Source.of(Source.RULES, "metahab-s1");

    private final LivedHome home = new LivedHome(CAREFUL);

    @BeforeEach
    void aPermissionIsGiven() {
        home.mornings(0, 3);
        permit("Anna");
        home.after(60);
    }

    @Test
    void undoingWhatWasAcceptedTakesThePermissionBack() {
        home.engine.accept("s1");

        home.after(60).engine.undo("s1", "");

        assertNothingIsPermitted();
        permit("Anna");
        assertThat(home.engine.accept("s1").stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void aPermissionIsTakenBackBeforeItIsUsed() {
        assertThat(home.engine.undo("s1", "").stage()).isEqualTo(Stage.SUGGESTED);

        assertNothingIsPermitted();
        assertThatThrownBy(() -> home.engine.undo("s1", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing to undo");
    }

    @Test
    void decliningTakesThePermissionBack() {
        home.engine.reject("s1", Dismissal.UNSAID, "");

        assertNothingIsPermitted();
    }

    @Test
    void deletingTheRuleTakesThePermissionBack() {
        home.engine.accept("s1");
        var rule = home.hub.rules.rule("metahab-s1").orElseThrow();
        home.hub.rules.remove(rule.uid());

        home.after(60).happens(new RuleRemovedEvent(rule, Source.NONE));

        assertNothingIsPermitted();
    }

    @Test
    void aPauseIsNoWithdrawalAndPermissionsOutliveARestart() {
        home.engine.accept("s1");
        home.after(60).engine.pause("s1", "");

        home.engine = home.start(CAREFUL, home.store);

        assertThat(home.engine.accept("s1").stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void anotherRuleTakesAnotherPermission() {
        home.engine.accept("s1");
        for (int day = 3; day < 5; day++) {
            home.at(day, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, RULE);
            home.after(60).switched("Lamp", OnOff.OFF, ANNA);
        }
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.PAUSED);
        for (int day = 5; day < 8; day++) {
            home.at(day, "07:00").pulse("Motion");
            home.at(day, "09:00").pulse("Motion");
            home.at(day, "10:00").switched("Fan", OnOff.ON, ANNA).after(5).switched("Lamp", OnOff.ON, ANNA);
            home.after(3600).switched("Lamp", OnOff.OFF, ANNA).switched("Fan", OnOff.OFF, ANNA);
        }
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.REVISED);

        assertNothingIsPermitted();
        permit("Anna");
        assertThat(home.engine.accept("s1").stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void aPermissionIsForgottenWithItsItem() {
        home.engine.accept("s1");

        home.engine.control().forget(new Scope.Room("Entrance hall"), Instant.EPOCH, Instant.MAX);

        assertThat(kept()).isEmpty();
    }

    @Test
    void aPermissionIsForgottenWithEverything() {
        home.engine.control().forget(new Scope.Everything(), Instant.EPOCH, Instant.MAX);

        assertThat(kept()).isEmpty();
    }

    @Test
    void whatAForgottenPersonAloneAllowedActsNoMore() {
        home.engine.accept("s1");

        home.engine.control().forget(new Scope.Person("anna"), Instant.EPOCH, Instant.MAX);

        assertThat(kept()).isEmpty();
        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        assertThat(home.engine.find("s1").orElseThrow()).satisfies(paused -> {
            assertThat(paused.stage()).isEqualTo(Stage.PAUSED);
            assertThat(paused.reason()).isEqualTo("nobody's permission is left");
        });
    }

    @Test
    void whatSomebodyElseAllowedTooGoesOn() {
        permit("Ben");
        home.engine.accept("s1");

        home.engine.control().forget(new Scope.Person("anna"), Instant.EPOCH, Instant.MAX);

        assertThat(kept()).extracting(Permission::person).containsExactly("Ben");
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.ACCEPTED);
    }

    private void permit(String person) {
        home.engine.control().permit("s1", person, "The hall lamp may be switched by itself.");
    }

    private List<Permission> kept() {
        return home.wishes.load().permissions();
    }

    private void assertNothingIsPermitted() {
        assertThat(kept()).isEmpty();
        assertThatThrownBy(() -> home.engine.accept("s1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in writing");
    }
}
