/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void convertsWithinADimension() {
        assertThat(Units.convert(Quantity.of(212, "°F"), "°C")).contains(Quantity.of(100, "°C"));
        assertThat(Units.convert(Quantity.of(0, "°C"), "K")).contains(Quantity.of(273.15, "K"));
        assertThat(Units.convert(Quantity.of(1.5, "kW"), "W")).contains(Quantity.of(1500, "W"));
        assertThat(Units.convert(Quantity.of(36, "km/h"), "m/s")).contains(Quantity.of(10, "m/s"));
        assertThat(Units.convert(Quantity.of(7, "foo"), "foo")).contains(Quantity.of(7, "foo"));
    }

    @Test
    void convertsNothingBetweenDimensions() {
        assertThat(Units.convert(Quantity.of(1, "W"), "°C")).isEmpty();
        assertThat(Units.convert(Quantity.of(1, "foo"), "W")).isEmpty();
    }

    @Test
    void theDefaultUnitOfADimensionHasThatDimension() {
        for (String dimension : new String[] {"Temperature", "Power", "Energy", "Illuminance", "Pressure", "Angle"}) {
            assertThat(Units.defaultUnit(dimension).flatMap(Units::dimension)).contains(dimension);
        }
        assertThat(Units.defaultUnit("Happiness")).isEmpty();
    }

    @Property
    void convertsThereAndBack(
            @ForAll("temperatures") String from,
            @ForAll("temperatures") String to,
            @ForAll @DoubleRange(min = -100, max = 1000) double value) {
        Quantity there = Units.convert(Quantity.of(value, from), to).orElseThrow();
        Quantity back = Units.convert(there, from).orElseThrow();
        assertThat(back.value().doubleValue()).isCloseTo(value, within(1e-9));
    }

    @Provide
    Arbitrary<String> temperatures() {
        return Arbitraries.of("K", "°C", "°F");
    }

    @Test
    void quantitiesOfOneKindAreComparedWhateverTheirUnits() {
        assertThat(Units.compare(Quantity.of(1, "kW"), Quantity.of(1000, "W"))).contains(0);
        assertThat(Units.compare(Quantity.of(20, "°C"), Quantity.of(70, "°F"))).contains(-1);
        assertThat(Units.compare(Quantity.of(2, "foo"), Quantity.of(1, "foo"))).contains(1);
        assertThat(Units.compare(Quantity.of(1, "W"), Quantity.of(1, "°C"))).isEmpty();
    }

    @Test
    void levelsHaveADimensionAndAreNotConverted() {
        assertThat(Units.dimension("dBm")).contains("Power");
        assertThat(Units.convert(Quantity.of(-60, "dBm"), "W")).isEmpty();
    }
}
