/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.cbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.metahab.discovery.json.JsonNull;

/** The examples of RFC 8949, appendix A, and what must not be taken. */
class CborTest {

    private static Object parse(String hex) throws CborException {
        return Cbor.parse(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }

    @Test
    void readsWholeNumbers() throws CborException {
        assertThat(parse("00")).isEqualTo(0L);
        assertThat(parse("1818")).isEqualTo(24L);
        assertThat(parse("1903e8")).isEqualTo(1000L);
        assertThat(parse("1a000f4240")).isEqualTo(1_000_000L);
        assertThat(parse("1bffffffffffffffff")).isEqualTo(new BigInteger("18446744073709551615"));
        assertThat(parse("20")).isEqualTo(-1L);
        assertThat(parse("3903e7")).isEqualTo(-1000L);
        assertThat(parse("c249010000000000000000")).isEqualTo(new BigInteger("18446744073709551616"));
        assertThat(parse("c349010000000000000000")).isEqualTo(new BigInteger("-18446744073709551617"));
    }

    @Test
    void readsFractions() throws CborException {
        assertThat(parse("f90000")).isEqualTo(0.0);
        assertThat(parse("f93e00")).isEqualTo(1.5);
        assertThat(parse("f90001")).isEqualTo(5.960464477539063e-8);
        assertThat(parse("f9c400")).isEqualTo(-4.0);
        assertThat(parse("f97c00")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(parse("fa47c35000")).isEqualTo(100000.0);
        assertThat(parse("fb3ff199999999999a")).isEqualTo(1.1);
        assertThat(parse("c48221196ab3")).isEqualTo(273.15);
        assertThat(parse("c5822003")).isEqualTo(1.5);
    }

    @Test
    void readsTextsBytesListsAndMaps() throws CborException {
        assertThat(parse("62c3bc")).isEqualTo("ü");
        assertThat(parse("7f657374726561646d696e67ff")).isEqualTo("streaming");
        assertThat(parse("4401020304")).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3, 4}));
        assertThat(parse("8301820203820405")).isEqualTo(List.of(1L, List.of(2L, 3L), List.of(4L, 5L)));
        assertThat(parse("9f018202039f0405ffff")).isEqualTo(List.of(1L, List.of(2L, 3L), List.of(4L, 5L)));
        assertThat(parse("a201020304")).isEqualTo(Map.of("1", 2L, "3", 4L));
        assertThat(parse("bf6346756ef563416d7421ff")).isEqualTo(Map.of("Fun", true, "Amt", -2L));
        assertThat(parse("f6")).isEqualTo(JsonNull.NULL);
        assertThat(parse("c074323031332d30332d32315432303a30343a30305a")).isEqualTo("2013-03-21T20:04:00Z");
    }

    @Test
    void refusesWhatIsCutOffTooDeepOrNoCbor() {
        assertThatThrownBy(() -> parse("1903")).hasMessageContaining("cut off");
        assertThatThrownBy(() -> parse("9f01")).hasMessageContaining("cut off");
        assertThatThrownBy(() -> parse("7b7fffffffffffffff")).hasMessageContaining("cut off");
        assertThatThrownBy(() -> parse("9a7fffffff00")).hasMessageContaining("cut off");
        assertThatThrownBy(() -> parse("0000")).hasMessageContaining("more bytes");
        assertThatThrownBy(() -> parse("81".repeat(40) + "00")).hasMessageContaining("32 levels");
        assertThatThrownBy(() -> parse("c0".repeat(60_000) + "00")).hasMessageContaining("32 levels");
        assertThatThrownBy(() -> parse("62c328")).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> parse("a1f500")).hasMessageContaining("key");
        assertThatThrownBy(() -> parse("ff")).isInstanceOf(CborException.class);
        assertThatThrownBy(() -> parse("7f01ff")).isInstanceOf(CborException.class);
    }

    @Property(tries = 3_000)
    void anyBytesAreAValueOrRefused(@ForAll @Size(max = 200) byte[] bytes) {
        try {
            assertThat(Cbor.parse(ByteBuffer.wrap(bytes))).isNotNull();
        } catch (CborException e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }
}
