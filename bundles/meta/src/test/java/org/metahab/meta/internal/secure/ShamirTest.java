/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.secure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ShamirTest {

    @Property(tries = 100)
    void anySharesAsManyAsTheThresholdGiveTheSecretBack(
            @ForAll @Size(Shamir.SECRET) byte[] secret,
            @ForAll @IntRange(min = 1, max = 8) int threshold,
            @ForAll @IntRange(min = 0, max = 5) int more,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<byte[]> shares = Shamir.split(secret, threshold + more, threshold, random);
        assertThat(Shamir.join(some(shares, threshold, random))).isEqualTo(secret);
    }

    @Property(tries = 50)
    void fewerSharesGiveAnotherSecret(
            @ForAll @Size(Shamir.SECRET) byte[] secret,
            @ForAll @IntRange(min = 2, max = 8) int threshold,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<byte[]> shares = Shamir.split(secret, threshold, threshold, random);
        assertThat(Shamir.join(some(shares, threshold - 1, random))).isNotEqualTo(secret);
    }

    @Test
    void theGreatestSecretIsInTheField() {
        byte[] secret = new byte[Shamir.SECRET];
        Arrays.fill(secret, (byte) 0xff);
        List<byte[]> shares = Shamir.split(secret, 5, 3, new Random(1));
        assertThat(Shamir.join(Map.of(2, shares.get(1), 3, shares.get(2), 5, shares.get(4))))
                .isEqualTo(secret);
    }

    @Test
    void numbersOutsideTheFieldAreNoShares() {
        byte[] share = new byte[Shamir.SHARE];
        Arrays.fill(share, (byte) 0xff);
        assertThatThrownBy(() -> Shamir.join(Map.of(1, share)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("prime");
    }

    private static Map<Integer, byte[]> some(List<byte[]> shares, int count, Random random) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= shares.size(); i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, random);
        Map<Integer, byte[]> some = new TreeMap<>();
        numbers.subList(0, count).forEach(number -> some.put(number, shares.get(number - 1)));
        return some;
    }
}
