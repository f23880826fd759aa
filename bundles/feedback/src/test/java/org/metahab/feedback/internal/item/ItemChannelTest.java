/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.feedback.internal.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Stage;
import org.metahab.adaptation.testing.KnownHub;
import org.metahab.adaptation.testing.KnownSuggestions;
import org.metahab.hub.clock.VirtualClock;
import org.metahab.hub.event.HubEvent;
import org.metahab.hub.event.ItemCommandEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.RuleStatusInfoEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.rule.RuleStatusInfo;
import org.metahab.hub.value.Command;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Refresh;
import org.metahab.hub.value.Text;

class ItemChannelTest {

    private static final Source ANNA = Source.of(Source.REST, "anna");

    private final KnownSuggestions suggestions =
            new KnownSuggestions(KnownSuggestions.waiting("s1"), KnownSuggestions.waiting("s2"));
    private final KnownHub hub = new KnownHub(Item.of("Answer", ItemType.SWITCH, "Mine"));
    private final VirtualClock clock = new VirtualClock(KnownSuggestions.MORNING, ZoneOffset.UTC);
    private final ItemChannel channel = new ItemChannel(hub, clock, suggestions, "Suggestion", "Answer", "Undo");

    @BeforeEach
    void open() {
        channel.addItems();
        channel.show();
        clock.advance(ItemChannel.READING);
    }

    @Test
    void addsTheItemsThatAreMissingAndLeavesOthersAlone() {
        assertThat(hub.items()).extracting(Item::name).containsExactly("Answer", "Suggestion", "Undo");
        assertThat(hub.item("Answer").orElseThrow().label()).isEqualTo("Mine");
        assertThat(hub.item("Suggestion").orElseThrow().type()).isEqualTo(ItemType.STRING);
    }

    @Test
    void theOldestOpenSuggestionIsShownWithItsId() {
        assertThat(hub.text("Suggestion")).isEqualTo("s1: You switch it on.");
    }

    @Test
    void rulesThatMayBeMeantAreShownWithTheirNumberAndTakenByIt() {
        suggestions.put(KnownSuggestions.doubtful("s1"));
        channel.show();
        clock.advance(ItemChannel.READING);

        assertThat(hub.text("Suggestion")).isEqualTo("s1: 1. You switch it on. Or 2. You switch it on in the evening.");

        command("Suggestion", new Text("accept 2"), ANNA);

        assertThat(stage("s1")).isEqualTo(Stage.ACCEPTED);
        assertThat(suggestions.find("s1").orElseThrow().sentence()).isEqualTo("You switch it on in the evening.");
    }

    @Test
    void onAcceptsWhatIsShownAndShowsTheNext() {
        command("Answer", OnOff.ON, ANNA);

        assertThat(stage("s1")).isEqualTo(Stage.ACCEPTED);
        assertThat(hub.text("Suggestion")).startsWith("s2:");
        assertThat(hub.text("Answer")).as("it can be pressed again").isEqualTo("NULL");
    }

    @Test
    void offRejectsWhatIsShown() {
        command("Answer", OnOff.OFF, ANNA);

        assertThat(stage("s1")).isEqualTo(Stage.REJECTED);
    }

    @Test
    void whatIsNeitherOnNorOffIsNoAnswer() {
        command("Answer", Refresh.REFRESH, ANNA);

        assertThat(stage("s1")).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void aTextOfTheRunBeforeIsReplaced() {
        hub.postUpdate("Suggestion", new Text("s9: of yesterday"), Source.NONE);

        new ItemChannel(hub, clock, new KnownSuggestions(), "Suggestion", "Answer", "Undo").show();

        assertThat(hub.text("Suggestion")).isEmpty();
    }

    @Test
    void nothingIsShownWhenNothingIsOpen() {
        command("Answer", OnOff.OFF, ANNA);
        clock.advance(ItemChannel.READING);
        command("Answer", OnOff.OFF, ANNA);

        assertThat(hub.text("Suggestion")).isEmpty();
    }

    @Test
    void aRulesCommandIsNoAnswer() {
        command("Answer", OnOff.ON, Source.of(Source.RULES, "some-rule"));

        assertThat(stage("s1")).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void aCommandWithoutASourceIsNoAnswerWhileARuleRuns() {
        happens(new RuleStatusInfoEvent("some-rule", RuleStatusInfo.RUNNING, Source.NONE));
        command("Answer", OnOff.ON, Source.NONE);

        assertThat(stage("s1")).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void aCommandWithoutASourceIsAPersonsWhileNoRuleRuns() {
        command("Answer", OnOff.ON, Source.NONE);

        assertThat(stage("s1")).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void anAnswerJustAfterTheTextHasChangedIsNotTaken() {
        command("Answer", OnOff.ON, ANNA);
        command("Answer", OnOff.ON, ANNA);

        assertThat(stage("s2")).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void undoTakesTheLastAnswerBack() {
        command("Answer", OnOff.ON, ANNA);
        command("Undo", OnOff.ON, ANNA);

        assertThat(stage("s1")).isEqualTo(Stage.RETIRED);
        assertThat(hub.text("Undo")).isEqualTo("NULL");
    }

    @Test
    void undoingNothingDoesNoHarm() {
        command("Undo", OnOff.ON, ANNA);

        assertThat(suggestions.all()).extracting(s -> s.stage()).containsOnly(Stage.SUGGESTED);
    }

    @Test
    void whatIsNotPossibleIsSaidInTheText() {
        command("Answer", OnOff.ON, ANNA);
        command("Undo", OnOff.ON, ANNA);
        command("Undo", OnOff.ON, ANNA);

        assertThat(hub.text("Suggestion")).isEqualTo("(s1: Suggestion s1 was not accepted) s2: You switch it on.");
    }

    @Test
    void nothingIsAcceptedThatTheTextDoesNotShow() {
        command("Answer", OnOff.ON, ANNA);
        clock.advance(ItemChannel.READING);
        command("Answer", OnOff.ON, ANNA);
        command("Undo", OnOff.ON, ANNA);
        command("Undo", OnOff.ON, ANNA);
        assertThat(hub.text("Suggestion")).isEqualTo("(s2: Suggestion s2 was not accepted)");

        suggestions.put(KnownSuggestions.waiting("s3"));
        clock.advance(ItemChannel.READING);
        command("Answer", OnOff.ON, ANNA);
        assertThat(stage("s3")).isEqualTo(Stage.SUGGESTED);

        command("Undo", OnOff.ON, ANNA);
        assertThat(hub.text("Suggestion")).endsWith("s3: You switch it on.");
        command("Answer", OnOff.ON, ANNA);
        assertThat(stage("s3")).as("it has just changed").isEqualTo(Stage.SUGGESTED);
        clock.advance(ItemChannel.READING);
        command("Answer", OnOff.ON, ANNA);
        assertThat(stage("s3")).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void whatIsShownIsAnsweredInWordsToo() {
        say("postpone P3D");
        assertThat(stage("s1")).isEqualTo(Stage.POSTPONED);
        clock.advance(ItemChannel.READING);
        say("Reject too early");

        assertThat(stage("s2")).isEqualTo(Stage.REJECTED);
        assertThat(suggestions.find("s2").orElseThrow().reason()).isEqualTo("too early");
        say("undo");
        assertThat(stage("s2")).isEqualTo(Stage.SUGGESTED);
    }

    @Test
    void whatARuleDidIsCalledWrongInWords() {
        command("Answer", OnOff.ON, ANNA);
        say("wrong");
        assertThat(stage("s1")).isEqualTo(Stage.DRIFTING);

        say("s2 wrong");
        assertThat(stage("s2")).isEqualTo(Stage.DRIFTING);
    }

    @Test
    void wordsJustAfterTheTextHasChangedAreNotTakenUnlessTheyNameTheSuggestion() {
        say("accept");
        say("accept");
        assertThat(stage("s2")).isEqualTo(Stage.SUGGESTED);

        say("s2 accept");
        assertThat(stage("s2")).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    void wordsThatAreNoAnswerAreSaidToBeNone() {
        say("perhaps");

        assertThat(hub.text("Suggestion"))
                .startsWith("(s1: 'perhaps' is no answer")
                .endsWith("s1: You switch it on.");
    }

    @Test
    void theTextIsThereAgainAfterWordsWereSaidToItsItem() {
        say("postpone tomorrow");
        hub.postUpdate("Suggestion", new Text("postpone tomorrow"), ANNA);
        happens(new ItemStateChangedEvent("Suggestion", new Text(""), new Text("postpone tomorrow"), ANNA));

        assertThat(hub.text("Suggestion"))
                .startsWith("(s1: 'tomorrow' is no span")
                .endsWith("s1: You switch it on.");
    }

    @Test
    void aRulesWordsAreNoAnswer() {
        happens(new ItemCommandEvent("Suggestion", new Text("accept"), Source.of(Source.RULES, "some-rule")));

        assertThat(stage("s1")).isEqualTo(Stage.SUGGESTED);
        assertThat(hub.text("Suggestion")).isEqualTo("s1: You switch it on.");
    }

    private Stage stage(String id) {
        return suggestions.find(id).orElseThrow().stage();
    }

    private void say(String words) {
        command("Suggestion", new Text(words), ANNA);
    }

    private void command(String item, Command command, Source source) {
        happens(new ItemCommandEvent(item, command, source));
        clock.advance(Duration.ofMillis(100));
    }

    private void happens(HubEvent event) {
        channel.onEvent(new TimedEvent(clock.instant(), event));
    }
}
