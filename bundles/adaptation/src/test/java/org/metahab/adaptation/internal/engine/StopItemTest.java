/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Mode;
import org.metahab.hub.event.ItemAddedEvent;
import org.metahab.hub.event.ItemStateChangedEvent;
import org.metahab.hub.event.Source;
import org.metahab.hub.item.Item;
import org.metahab.hub.item.ItemType;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.State;
import org.metahab.hub.value.UnDef;

/** However people stop all rules, they stay stopped until people say otherwise, and the switch shows it. */
class StopItemTest {

    private static final String STOP = "MetaHAB_Stop";
    private static final Item SWITCH = Item.of(STOP, ItemType.SWITCH, "Stop");

    private final LivedHome home = new LivedHome();

    @Test
    void aStopThatWasNotSaidByTheSwitchOutlivesARestart() {
        home.hub.addItem(SWITCH);
        stop(true);

        restart();

        assertThat(isStopped()).isTrue();
    }

    @Test
    void aSwitchThatWasOffAllAlongLiftsNoStopAtARestartButComesOn() {
        home.hub.addItem(SWITCH);
        has(OnOff.OFF);
        home.after(60);
        stop(true);
        home.hub.commands.clear();

        home.after(60);
        restart();

        assertThat(isStopped()).isTrue();
        assertThat(home.hub.commands).containsExactly(STOP + " ON");
    }

    @Test
    void aSwitchThatWentOffWhileNobodyListenedLiftsTheStop() {
        home.hub.addItem(SWITCH);
        stop(true);
        home.after(60);
        has(OnOff.OFF);

        restart();

        assertThat(isStopped()).isFalse();
    }

    @Test
    void aSwitchThatIsOnAtTheStartStops() {
        home.hub.addItem(SWITCH);
        has(OnOff.ON);

        restart();

        assertThat(isStopped()).isTrue();
    }

    @Test
    void theSwitchShowsWhatPeopleSaidElsewhere() {
        home.hub.addItem(SWITCH);

        stop(true);
        has(OnOff.ON);
        stop(true);
        stop(false);

        assertThat(home.hub.commands).containsExactly(STOP + " ON", STOP + " OFF");
    }

    @Test
    void aSwitchWithoutAStateLiftsNothing() {
        home.hub.addItem(SWITCH);
        changes(OnOff.OFF, OnOff.ON);

        changes(OnOff.ON, UnDef.UNDEF);
        assertThat(isStopped()).isTrue();
        changes(UnDef.UNDEF, UnDef.NULL);
        assertThat(isStopped()).isTrue();
        changes(UnDef.NULL, OnOff.OFF);
        assertThat(isStopped()).as("nobody switched it off").isTrue();
        assertThat(home.hub.commands).containsExactly(STOP + " ON");

        changes(UnDef.NULL, OnOff.ON);
        changes(OnOff.ON, OnOff.OFF);
        assertThat(isStopped()).isFalse();
    }

    @Test
    void aSwitchThatIsAddedLaterShowsTheStopToo() {
        stop(true);
        assertThat(home.hub.commands).isEmpty();

        home.hub.addItem(SWITCH);
        home.happens(new ItemAddedEvent(SWITCH, Source.NONE));

        assertThat(home.hub.commands).containsExactly(STOP + " ON");
    }

    private void stop(boolean on) {
        home.engine.control().setMode(Mode.STOPPED, on);
    }

    private boolean isStopped() {
        return home.engine.control().modes().containsKey(Mode.STOPPED);
    }

    private void has(State state) {
        home.hub.putState(STOP, state, home.clock.instant());
    }

    private void changes(State before, State after) {
        has(after);
        home.happens(new ItemStateChangedEvent(STOP, before, after, ANNA));
    }

    private void restart() {
        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);
    }
}
