/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.console.internal.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitAfterTest {

    @ParameterizedTest
    @CsvSource({"90,90", "90s,90", "2m,120", "1h,3600", "2 M,120"})
    void aTimeIsReadWithItsUnit(String text, long seconds) {
        assertThat(ExitAfter.parse(text)).isEqualTo(new ExitAfter(ExitAfter.Kind.TIME, Duration.ofSeconds(seconds)));
    }

    @Test
    void nothingMeansNever() {
        assertThat(ExitAfter.parse("").kind()).isEqualTo(ExitAfter.Kind.NEVER);
    }

    @Test
    void aStoryHasALimitToo() {
        assertThat(ExitAfter.parse("story").limit()).isPositive();
    }

    @Test
    void anythingElseIsNamedWithTheRemedy() {
        assertThatThrownBy(() -> ExitAfter.parse("soon"))
                .hasMessageContaining("'soon'")
                .hasMessageContaining("90s");
    }
}
