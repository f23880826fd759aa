/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Alternative;
import org.metahab.adaptation.Care;
import org.metahab.adaptation.Caution;
import org.metahab.adaptation.Dismissal;
import org.metahab.adaptation.Scope;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.suggestion.Entry;
import org.metahab.adaptation.internal.suggestion.RuleShape;
import org.metahab.hub.rule.Rule;
import org.metahab.hub.rule.RuleModule;

/** Where a suggestion offers several rules, a person says which one is meant. */
class ChosenRuleTest {

    private static final AdaptationOptions CAREFUL =
            AdaptationOptions.DEFAULT.withCare(Care.DEFAULT.withHarmful(Map.of("lamp", Caution.IN_WRITING)));

    private final LivedHome home = new LivedHome(CAREFUL);

    /** The lamp goes on after motion; or is it at seven? */
    @BeforeEach
    void twoRulesMayBeMeant() {
        home.mornings(0, 3);
        offersBesides("At seven.", RuleModule.of("trigger", "timer.TimeOfDayTrigger", Map.of("time", "07:00")));
    }

    private void offersBesides(String description, RuleModule trigger) {
        Entry entry = home.store.saved.stream()
                .filter(one -> one.habit().equals("Lamp:ON"))
                .findFirst()
                .orElseThrow();
        Suggestion made = entry.made().orElseThrow();
        Alternative other = new Alternative(
                description,
                made.evidence(),
                made.exceptions(),
                0.7,
                made.backtest(),
                made.agreement(),
                with(made.rule(), description, trigger));
        List<Alternative> offered = List.of(made.offered().get(0), other);
        Suggestion doubtful =
                new Suggestion(made.id(), made.habit(), offered, made.stage(), made.since(), made.reason());
        home.store.saved.replaceAll(one -> one == entry ? with(entry, doubtful) : one);
        home.engine = home.start(CAREFUL, home.store);
        home.told.clear();
    }

    private static Rule with(Rule rule, String description, RuleModule trigger) {
        return new Rule(
                rule.uid(),
                rule.name(),
                description,
                rule.tags(),
                rule.configuration(),
                List.of(trigger),
                rule.conditions(),
                rule.actions());
    }

    private static Entry with(Entry entry, Suggestion suggestion) {
        return new Entry(
                entry.habit(),
                entry.life(),
                suggestion,
                entry.dismissal(),
                entry.declined(),
                entry.acted(),
                entry.reversals(),
                null,
                null);
    }

    @Test
    void theOneThatIsChosenRunsOnceItIsAccepted() {
        Suggestion chosen = home.engine.choose("s1", 2);
        assertThat(chosen.stage()).isEqualTo(Stage.SUGGESTED);
        assertThat(installed()).isEmpty();

        accept();

        assertThat(installed()).containsExactly("At seven.");
    }

    @Test
    void whatWasChosenIsToldAndOutlivesARestart() {
        home.engine.choose("s1", 2);

        AdaptationEngine restarted = home.start(CAREFUL, home.store);

        assertThat(home.told).extracting(Suggestion::sentence).containsExactly("At seven.");
        assertThat(restarted.find("s1")).isEqualTo(home.engine.find("s1"));
        assertThat(restarted.find("s1").orElseThrow().sentence()).isEqualTo("At seven.");
    }

    @Test
    void anotherNumberChangesNothing() {
        Suggestion before = home.engine.find("s1").orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> home.engine.choose("s1", 3));

        assertThat(home.engine.find("s1")).contains(before);
        assertThat(home.engine.choose("s1", 1)).isEqualTo(before);
    }

    @Test
    void whileItsRuleIsThereNoOtherIsChosen() {
        accept();

        assertThatIllegalStateException()
                .isThrownBy(() -> home.engine.choose("s1", 2))
                .withMessageContaining("undo it");

        home.after(60).engine.undo("s1", "it is not the motion");
        home.engine.choose("s1", 2);
        accept();
        assertThat(installed()).containsExactly("At seven.");
    }

    @Test
    void decliningDeclinesAllThatIsOffered() {
        Suggestion declined = home.engine.reject("s1", Dismissal.WRONG_CONDITION, "");

        assertThat(home.store.saved)
                .filteredOn(entry -> entry.habit().equals("Lamp:ON"))
                .flatExtracting(Entry::declined)
                .containsExactlyElementsOf(declined.offered().stream()
                        .map(one -> RuleShape.of(one.rule()))
                        .toList());
    }

    /** Its rule waits for something else than the one that was allowed. */
    @Test
    void aPermissionIsForTheRuleThatCameFirst() {
        permit();

        home.engine.choose("s1", 2);

        assertThatIllegalStateException()
                .isThrownBy(() -> home.engine.accept("s1"))
                .withMessageContaining("in writing");
    }

    @Test
    void whatWaitsGoesAlsoWhereOnlyAnotherOfItsRulesLooksAtWhatIsForgotten() {
        offersBesides("When it rings.", whenItRings());

        home.engine.control().forget(new Scope.Item("Bell"), Instant.EPOCH, Instant.MAX);

        assertThat(home.store.saved.toString()).doesNotContain("When it rings.");
        assertThat(home.engine.find("s1")).isEmpty();
    }

    @Test
    void whatWaitsGoesAlsoWhereOnlyAnotherOfItsRulesLooksAtWhatIsExcluded() {
        offersBesides("When it rings.", whenItRings());

        home.engine.control().exclude(new Scope.Item("Bell"));

        assertThat(home.store.saved.toString()).doesNotContain("When it rings.");
        assertThat(home.engine.find("s1")).isEmpty();
    }

    @Test
    void whatRunsStaysAsItIsWhereAnAlternativeLooksAtWhatIsExcluded() {
        offersBesides("When it rings.", whenItRings());
        accept();
        Suggestion running = home.engine.find("s1").orElseThrow();

        home.engine.control().exclude(new Scope.Item("Bell"));

        assertThat(home.engine.find("s1")).contains(running);
    }

    @Test
    void whatRunsLosesOnlyTheAlternative() {
        offersBesides("When it rings.", whenItRings());
        accept();

        home.engine.control().forget(new Scope.Item("Bell"), Instant.EPOCH, Instant.MAX);

        assertThat(home.store.saved.toString()).doesNotContain("When it rings.");
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(installed()).hasSize(1);
    }

    private static RuleModule whenItRings() {
        return RuleModule.of("trigger", "core.ItemStateChangeTrigger", Map.of("itemName", "Bell", "state", "ON"));
    }

    private void accept() {
        permit();
        home.engine.accept("s1");
    }

    private void permit() {
        home.engine.control().permit("s1", "Anna", "The Hall lamp may come on by itself");
    }

    private List<String> installed() {
        return home.hub.rules().rule("metahab-s1").stream()
                .map(Rule::description)
                .toList();
    }
}
