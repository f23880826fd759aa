/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.metahab.meta.RankedExamples;
import org.metahab.meta.Task;

class RankingTaskSourceTest {

    @Test
    void aTaskAsksForActionsOfOneHome() throws Exception {
        List<RankedExamples> homes = homes();

        Task task = new RankingTaskSource(homes).draw(new SplittableRandom(1));

        assertThat(task.query().size()).isBetween(1, 10);
        assertThat(task.support().size()).isEqualTo(1);
        assertThat(homes).allSatisfy(home -> assertThat(home.size()).isLessThanOrEqualTo(100));
    }

    @Test
    void theSameSeedGivesTheSameExamples() throws Exception {
        RankedExamples one = homes().get(0);
        RankedExamples other = homes().get(0);

        assertThat(one.size()).isEqualTo(other.size());
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.input(i)).isEqualTo(other.input(i));
            assertThat(one.chosen(i)).isEqualTo(other.chosen(i));
        }
    }

    @Test
    void homesWhereNothingWasDoneTwiceAreOfNoUse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankingTaskSource(List.of(RankedExamples.empty(RankingKeeper.SHAPE))))
                .withMessageContaining("1 homes");
    }

    private static List<RankedExamples> homes() throws InterruptedException {
        return new SimulatedHomes(7, 1, 1).live(4, RankingKeeper::new, (done, all) -> {});
    }
}
