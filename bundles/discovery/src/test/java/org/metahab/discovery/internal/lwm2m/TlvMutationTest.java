/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.discovery.internal.lwm2m;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.metahab.discovery.Mutations;
import org.metahab.discovery.spi.Message;

/** What LwM2M clients answer, in each of its formats, broken in every way: it is read or refused. */
class TlvMutationTest {

    private static final int COUNT = 4_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11542|c3004f4d41e815e1084035800000000000d0010003616263",
                "11542|08000b86064100014101 05c1092a",
            })
    void binary(int format, String hex) {
        byte[] valid = HexFormat.of().parseHex(hex.replace(" ", ""));
        read(format, valid);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "11543|`{\"bn\":\"/3303/0/\",\"e\":[{\"n\":\"5700\",\"v\":21.5},{\"n\":\"5701\",\"sv\":\"Cel\"},{\"n\":\"5850\",\"bv\":true}]}`",
                "110|`[{\"bn\":\"/3303/0/\",\"n\":\"5700\",\"v\":21.5},{\"n\":\"5701\",\"vs\":\"Cel\"}]`",
                "0|21.5"
            })
    void textual(int format, String text) {
        read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void read(int format, byte[] valid) {
        ObjectPath path = ObjectPath.parse("", "/3303/0").orElseThrow();
        Mutations.of(valid, COUNT).forEach(broken -> {
            try {
                assertThat(ObjectReader.read(path, new Message("/3303/0", ByteBuffer.wrap(broken), false, format)))
                        .isNotNull();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s).+");
            }
        });
    }
}
