/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {

    @Test
    void thoseWhoDidItMostComeFirstAndUnknownOnesLast() {
        People people = People.of(List.of("", "", "ben", "", "anna", "ben", "carl"));

        assertThat(people.text()).isEqualTo("ben 2 times, anna once, carl once, unknown 3 times");
        assertThat(people.times().keySet()).containsExactly("ben", "anna", "carl", "");
    }

    @Test
    void onlyWhoeverDidItEveryTimeIsTheOnlyOne() {
        assertThat(People.of(List.of("anna", "anna")).only()).contains("anna");
        assertThat(People.of(List.of("anna", "")).only()).isEmpty();
        assertThat(People.of(List.of("", "")).only()).isEmpty();
        assertThat(People.NONE.only()).isEmpty();
    }

    @Test
    void nothingIsSaidWhereNobodyIsKnown() {
        assertThat(People.of(List.of("", "")).text()).isEmpty();
        assertThat(People.NONE.text()).isEmpty();
    }

    @Test
    void oneTimeMoreIsCounted() {
        assertThat(People.NONE.and("anna").and("").and("anna")).isEqualTo(People.of(List.of("anna", "anna", "")));
    }
}
