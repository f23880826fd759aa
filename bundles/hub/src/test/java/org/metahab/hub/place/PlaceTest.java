/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @Test
    void isReadAsLatitudeAndLongitude() {
        assertThat(Place.parse("52.52, 13.40")).isEqualTo(new Place(52.52, 13.4));
        assertThat(Place.parse("-33.87,151.21,40")).isEqualTo(new Place(-33.87, 151.21));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Berlin | is no place (use latitude,longitude as in 52.52,13.40)",
                "north,13 | The latitude 'north' is no number of degrees",
                "52, | The longitude '' is no number of degrees",
                "91,13 | The latitude 91.0 is not between -90 and 90 degrees",
                "NaN,13 | The latitude NaN is not between -90 and 90 degrees",
                "52,-180.5 | The longitude -180.5 is not between -180 and 180 degrees"
            })
    void whatIsWrongIsSaid(String text, String problem) {
        assertThatThrownBy(() -> Place.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }
}
