/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.secure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgreementKeyTest {

    private static final HexFormat HEX = HexFormat.of();

    /** RFC 7748, section 6.1. */
    @Test
    void publicKeysAreThoseOfTheStandardsExample() {
        AgreementKey alice =
                AgreementKey.of(HEX.parseHex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
        AgreementKey bob =
                AgreementKey.of(HEX.parseHex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
        assertThat(HEX.formatHex(alice.publicKey()))
                .isEqualTo("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
        assertThat(HEX.formatHex(bob.publicKey()))
                .isEqualTo("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    }

    @Test
    void bothAgreeAndEachPurposeHasItsOwnSecret() {
        Random random = new Random(1);
        AgreementKey one = AgreementKey.draw(random);
        AgreementKey other = AgreementKey.draw(random);
        byte[] mask = "mask".getBytes(UTF_8);
        assertThat(one.agree(other.publicKey(), mask)).isEqualTo(other.agree(one.publicKey(), mask));
        assertThat(one.agree(other.publicKey(), "shares".getBytes(UTF_8)))
                .isNotEqualTo(one.agree(other.publicKey(), mask));
    }

    @Test
    void pointsOfLowOrderAreRefused() {
        AgreementKey key = AgreementKey.draw(new Random(1));
        assertThatThrownBy(() -> key.agree(new byte[AgreementKey.LENGTH], new byte[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
