/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.hub.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.metahab.hub.value.DateTime;
import org.metahab.hub.value.Decimal;
import org.metahab.hub.value.Hsb;
import org.metahab.hub.value.OnOff;
import org.metahab.hub.value.Point;
import org.metahab.hub.value.Quantity;
import org.metahab.hub.value.Raw;
import org.metahab.hub.value.StringList;
import org.metahab.hub.value.Value;

class ValueCodecTest {

    @Provide
    Arbitrary<Value> values() {
        return Values.any();
    }

    @Property
    void readsBackWhatAValueWrites(@ForAll("values") Value value) {
        assertThat(ValueCodec.value(value.typeName(), value.text())).isEqualTo(value);
    }

    @Property
    void anyTextIsAValueOrRefusedWithAReason(@ForAll("types") String type, @ForAll String text) {
        try {
            assertThat(ValueCodec.value(type, text)).isNotNull();
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining(type);
        }
    }

    @Provide
    Arbitrary<String> types() {
        return Values.any().map(Value::typeName);
    }

    @Example
    void readsTheFormsOfOpenHab() {
        assertThat(ValueCodec.value("Quantity", "21.5 °C")).isEqualTo(Quantity.of(21.5, "°C"));
        assertThat(ValueCodec.value("Quantity", "21.5°C")).isEqualTo(Quantity.of(21.5, "°C"));
        assertThat(ValueCodec.value("Quantity", "1.2E3 kWh")).isEqualTo(Quantity.of(1200, "kWh"));
        assertThat(ValueCodec.value("Quantity", "42")).isEqualTo(Decimal.of(42));
        assertThat(ValueCodec.value("HSB", "30,100,50")).isEqualTo(Hsb.of(30, 100, 50));
        assertThat(ValueCodec.value("DateTime", "2026-11-21T07:30:00.000+0100"))
                .isEqualTo(new DateTime(ZonedDateTime.parse("2026-11-21T07:30:00+01:00")));
        assertThat(ValueCodec.value("DateTime", "2026-11-21T06:30:00.000Z"))
                .isEqualTo(new DateTime(ZonedDateTime.parse("2026-11-21T06:30:00Z")));
        assertThat(ValueCodec.value("Point", "52.5,13.4"))
                .isEqualTo(new Point(new BigDecimal("52.5"), new BigDecimal("13.4"), BigDecimal.ZERO));
        assertThat(ValueCodec.value("StringList", "a\\,b,c")).isEqualTo(new StringList(List.of("a,b", "c")));
        assertThat(ValueCodec.value("Raw", "data:image/png;base64,AQI="))
                .isEqualTo(new Raw("image/png", new byte[] {1, 2}));
    }

    @Example
    void refusesNumbersThatWouldFillTheMemory() {
        assertThatIllegalArgumentException().isThrownBy(() -> ValueCodec.value("Decimal", "1E999999999"));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueCodec.value("Quantity", "1E-999999999 W"));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueCodec.value("Decimal", "9".repeat(1_000_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueCodec.value("Percent", "1E999999999"));
    }

    @Example
    void saysWhatAnEnumeratedTypeTakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueCodec.value("OnOff", "on"))
                .withMessageContaining("'on'")
                .withMessageContaining("[ON, OFF]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValueCodec.value("Lamp", "ON"))
                .withMessageContaining("Lamp");
    }

    @Example
    void tellsStatesFromCommands() {
        assertThat(ValueCodec.command("OnOff", "ON")).isEqualTo(OnOff.ON);
        assertThatIllegalArgumentException().isThrownBy(() -> ValueCodec.command("UnDef", "NULL"));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueCodec.state("Refresh", "REFRESH"));
    }
}
