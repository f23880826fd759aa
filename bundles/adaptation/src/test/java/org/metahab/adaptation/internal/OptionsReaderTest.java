/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.metahab.adaptation.Caution;

class OptionsReaderTest {

    @Test
    void eachHarmfulWordSaysWhatItTakes() {
        assertThat(OptionsReader.harmful(new String[] {"lock", "oven=each time", "heating = in writing", " "}))
                .isEqualTo(Map.of("lock", Caution.NEVER, "oven", Caution.EACH_TIME, "heating", Caution.IN_WRITING));
    }

    @Test
    void aHarmfulWordWithSomethingElseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OptionsReader.harmful(new String[] {"oven=sometimes"}))
                .withMessageContaining("oven=sometimes")
                .withMessageContaining("each time");
    }
}
