/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.secure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MaskStreamTest {

    /** What {@code openssl enc -aes-256-ecb -nopad} makes of 16 zeros under a key of 32 zeros. */
    @Test
    void beginsWithTheEncryptedBlockOfZeros() {
        int[] mask = new int[4];
        MaskStream.add(new byte[32], 1, mask);
        assertThat(mask).containsExactly(0x78c095dc, 0x898940a2, 0x14a248ad, 0x87208492);
    }

    @Test
    void isAddedAndTakenAway() {
        byte[] seed = new byte[32];
        new Random(1).nextBytes(seed);
        int[] vector = {1, -2, Integer.MAX_VALUE, 0, 7};
        int[] masked = vector.clone();
        MaskStream.add(seed, 1, masked);
        assertThat(masked).isNotEqualTo(vector);
        MaskStream.add(seed, -1, masked);
        assertThat(masked).isEqualTo(vector);
    }
}
