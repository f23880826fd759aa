/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.AdaptationOptions;
import org.metahab.adaptation.RulePriors;
import org.metahab.adaptation.Suggestion;
import org.metahab.adaptation.internal.engine.LivedHome;
import org.metahab.hub.value.OnOff;

class RuleSourceTest {

    @Test
    void whatIsDeliveredIsTaken() {
        RuleSource source = RuleSource.find(RulePriors::bundled);

        assertThat(source.problem()).isEmpty();
        assertThat(source.priors().rules().origin()).contains("rule-pattern");
    }

    @Test
    void aPriorThatIsMissingOrDamagedIsToldAndAdaptationGoesOn() {
        RuleSource source = RuleSource.find(() -> {
            throw new IOException("checksum of rule.prior is wrong");
        });

        assertThat(source.problem()).contains("checksum of rule.prior is wrong", "only what needs none");
        LivedHome home = new LivedHome(AdaptationOptions.DEFAULT, source.priors());
        home.mornings(0, 3);
        assertThat(home.suggestions()).extracting(Suggestion::habit).containsExactly("Lamp:ON");
    }

    /** Without a prior, nobody can tell which exceptions matter. */
    @Test
    void withoutAPriorWhatHasExceptionsIsNotSuggested() throws IOException {
        LivedHome home = new LivedHome(AdaptationOptions.DEFAULT, RulePriors.undecided());
        for (int day = 0; day < 12; day++) {
            home.at(day, "%02d:00".formatted(7 + day * 5 % 7))
                    .pulse("Motion")
                    .after(5)
                    .switched("Lamp", OnOff.ON, LivedHome.ANNA);
            home.after(600).switched("Lamp", OnOff.OFF, LivedHome.ANNA);
            if (day % 3 == 0) {
                home.after(1200).pulse("Motion");
            }
        }

        assertThat(home.suggestions()).extracting(Suggestion::habit).doesNotContain("Lamp:ON");
    }
}
