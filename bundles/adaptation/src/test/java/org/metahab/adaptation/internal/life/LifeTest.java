/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Move;
import org.metahab.adaptation.Stage;

class LifeTest {

    private static final Instant START = Instant.parse("2026-03-02T07:00:00Z");

    /** Whatever is tried, only allowed moves happen, each from where the one before led, and none is lost. */
    @Property
    void anyWishesMakeAnUnbrokenLifeOfAllowedMoves(@ForAll @Size(max = 60) List<Stage> wishes) {
        Life life = Life.BEGINNING;
        int taken = 0;
        for (Stage wish : wishes) {
            Stage before = life.stage();
            if (before.mayBecome(wish)) {
                life = life.to(wish, START.plusSeconds(taken), Move.By.PERSON, "");
                taken++;
            } else {
                Life unchanged = life;
                assertThatIllegalStateException()
                        .isThrownBy(() -> unchanged.to(wish, START, Move.By.PERSON, ""))
                        .withMessageContaining(before.name())
                        .withMessageContaining(wish.name());
            }
        }
        Stage stage = Stage.OBSERVED;
        for (Move move : life.moves()) {
            assertThat(move.from()).isEqualTo(stage);
            stage = move.to();
        }
        assertThat(life.stage()).isEqualTo(stage);
        assertThat(life.moves()).hasSize(taken);
    }

    @Test
    void aLongLifeKeepsItsBeginningAndItsLatestMoves() {
        Life life = Life.BEGINNING;
        for (int i = 0; i < 500; i++) {
            Stage next = life.stage() == Stage.EMERGING ? Stage.OBSERVED : Stage.EMERGING;
            life = life.to(next, START.plusSeconds(i), Move.By.HUB, "");
        }

        assertThat(life.moves()).hasSize(100);
        assertThat(life.moves().get(0).at()).isEqualTo(START);
        assertThat(life.last()).hasValueSatisfying(last -> assertThat(last.at()).isEqualTo(START.plusSeconds(499)));
    }

    @Test
    void aStoredLifeWithAForbiddenMoveIsRefused() {
        Move forbidden = new Move(Stage.OBSERVED, Stage.ACCEPTED, START, Move.By.HUB, "");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Life(List.of(forbidden)))
                .withMessageContaining("OBSERVED")
                .withMessageContaining("ACCEPTED");
    }
}
