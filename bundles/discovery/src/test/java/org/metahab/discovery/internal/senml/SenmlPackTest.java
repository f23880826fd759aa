/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.senml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.internal.cbor.Cbor;
import org.metahab.discovery.json.Json;
import org.metahab.discovery.json.JsonNull;

/** Packs as RFC 8428 writes them. */
class SenmlPackTest {

    private static List<SenmlRecord> json(String text) throws Exception {
        return SenmlPack.resolve(Json.parse(text));
    }

    @Test
    void oneRecordNeedsNoBase() throws Exception {
        assertThat(json("[{\"n\":\"urn:dev:ow:10e2073a01080063\",\"u\":\"Cel\",\"v\":23.1}]"))
                .containsExactly(new SenmlRecord("urn:dev:ow:10e2073a01080063", "Cel", "23.1", 0));
    }

    @Test
    void baseFieldsHoldUntilTheyChange() throws Exception {
        assertThat(
                        json(
                                """
                                [{"bn":"urn:dev:ow:1:","bt":1276020076,"bu":"A","bver":5,"n":"voltage","u":"V","v":120.1},
                                 {"n":"current","t":-5,"v":1.2},
                                 {"bn":"urn:dev:ow:2:","n":"current","t":-4,"v":1.3}]"""))
                .containsExactly(
                        new SenmlRecord("urn:dev:ow:1:voltage", "V", "120.1", 1276020076),
                        new SenmlRecord("urn:dev:ow:1:current", "A", "1.2", 1276020071),
                        new SenmlRecord("urn:dev:ow:2:current", "A", "1.3", 1276020072));
    }

    @Test
    void baseValueAndBaseSumAreAdded() throws Exception {
        assertThat(json("[{\"bn\":\"t\",\"bv\":20,\"bs\":100},{\"v\":1.5},{\"n\":\"e\",\"s\":3}]"))
                .extracting(SenmlRecord::name, SenmlRecord::value)
                .containsExactly(tuple("t", "21.5"), tuple("te", "103"));
    }

    @Test
    void readsTextsAndTruthValuesAndLeavesDataOut() throws Exception {
        assertThat(json("[{\"bn\":\"d/\",\"n\":\"open\",\"vb\":true},{\"n\":\"label\",\"vs\":\"Machine Room\"},"
                        + "{\"n\":\"tag\",\"vd\":\"VGVzdA\"},{\"n\":\"nothing\"}]"))
                .extracting(SenmlRecord::value)
                .containsExactly("true", "Machine Room");
    }

    @Test
    void readsTheNumericLabelsOfCbor() throws Exception {
        Object pack = Cbor.parse(ByteBuffer.wrap(
                HexFormat.of().parseHex("82a621632f612f22fb41d303a15b00106223614100617401614302f94d60a200617804f5")));
        assertThat(SenmlPack.resolve(pack))
                .containsExactly(
                        new SenmlRecord("/a/t", "C", "21.5", 1276020076.001),
                        new SenmlRecord("/a/x", "A", "true", 1276020076.001));
    }

    @Test
    void refusesWhatMustBeUnderstoodAndIsNot() {
        assertThatThrownBy(() -> json("[{\"n\":\"a\",\"v\":1,\"key_\":2}]")).hasMessageContaining("key_");
        assertThatThrownBy(() -> json("[{\"n\":\"a\",\"v\":1,\"bver\":11}]")).hasMessageContaining("version 11");
    }

    @Test
    void refusesWhatIsNoPack() {
        assertThatThrownBy(() -> json("{}")).isInstanceOf(SenmlException.class);
        assertThatThrownBy(() -> json("[1]")).isInstanceOf(SenmlException.class);
        assertThatThrownBy(() -> json("[{\"v\":\"1\"}]")).hasMessageContaining("no number");
        assertThatThrownBy(() -> json("[{\"vb\":1}]")).hasMessageContaining("vb");
        assertThatThrownBy(() -> json("[" + "{},".repeat(1_000) + "{}]")).hasMessageContaining("1000");
    }

    @Property(tries = 2_000)
    void anyListIsResolvedOrRefused(@ForAll("hostile") Object pack) {
        try {
            assertThat(SenmlPack.resolve(pack)).isNotNull();
        } catch (SenmlException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    @Provide
    Arbitrary<Object> hostile() {
        Arbitrary<Object> value = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast),
                Arbitraries.longs().map(Object.class::cast),
                Arbitraries.bigIntegers().map(Object.class::cast),
                Arbitraries.of(true, JsonNull.NULL, Double.NaN, 1e308, List.of())
                        .map(Object.class::cast));
        Arbitrary<String> label = Arbitraries.of(
                "n", "bn", "v", "bv", "vs", "vb", "s", "bs", "t", "bt", "u", "bu", "bver", "2", "-2", "x_");
        return Arbitraries.maps(label, value).ofMaxSize(6).list().ofMaxSize(5).map(Object.class::cast);
    }
}
