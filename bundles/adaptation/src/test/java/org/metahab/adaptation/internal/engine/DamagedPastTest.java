/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metahab.adaptation.internal.engine.LivedHome.ANNA;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.Stage;
import org.metahab.hub.event.Source;
import org.metahab.hub.event.TimedEvent;
import org.metahab.hub.value.OnOff;

/** A past that can't be read, or not wholly, does not keep the hub from its work. */
class DamagedPastTest {

    private static final Source RULE = Source.of(Source.RULES, "metahab-s1");

    private final LivedHome home = new LivedHome();

    @Test
    void overridesAndReversalsAreNoticedAfterAPastThatEndsHalfway() {
        home.mornings(0, 3).engine.accept("s1");
        home.readable = home.past.size() / 3;

        home.engine = home.start(AdaptationOptions.DEFAULT, home.store);

        assertThat(home.engine.status().ready()).isTrue();
        assertThat(home.engine.status().problem()).contains("could not be read to its end", "the database is locked");
        assertThat(home.engine.status().events()).isPositive();
        home.at(3, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, RULE);
        home.after(60).switched("Lamp", OnOff.OFF, ANNA);
        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");
        assertThat(home.engine.find("s1").orElseThrow().stage()).isEqualTo(Stage.DRIFTING);
    }

    @Test
    void aPastThatEndsHalfwayWhileTheHubRunsDoesNotStopItEither() {
        home.mornings(0, 3).engine.accept("s1");
        home.readable = home.past.size() / 2;

        home.engine.relearn();

        home.at(3, "07:00").pulse("Motion").switched("Lamp", OnOff.ON, RULE);
        home.after(60).switched("Lamp", OnOff.OFF, ANNA);
        assertThat(home.hub.rules.disabled).containsExactly("metahab-s1");

        home.readable = Integer.MAX_VALUE;
        home.engine.relearn();
        assertThat(home.engine.status().problem()).isEmpty();
    }

    @Test
    void anEventThatCannotBeTakenInIsLeftOutAndCounted() {
        List<TimedEvent> taken = new ArrayList<>();
        home.mornings(0, 1);
        EachAlone events = new EachAlone(event -> {
            if (event.equals(home.past.get(1)) || event.equals(home.past.get(4))) {
                throw new IllegalStateException("not understood");
            }
            taken.add(event);
        });

        home.past.forEach(events);

        assertThat(events.failed()).isEqualTo(2);
        assertThat(taken).hasSize(home.past.size() - 2).contains(home.past.get(5));
    }
}
