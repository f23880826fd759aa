/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.secure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Splits a secret of {@value #SECRET} bytes so that any so many shares give it back and fewer tell nothing. Works in the
 * prime field of order 2²⁵⁶ + 297, the least prime above all secrets.
 *
 * <p>Source: Shamir, "How to Share a Secret", CACM 22(11), 1979.
 */
public final class Shamir {

    /** Bytes of a secret. */
    public static final int SECRET = 32;

    /** Bytes of a share. */
    public static final int SHARE = 33;

    private static final BigInteger PRIME = BigInteger.ONE.shiftLeft(8 * SECRET).add(BigInteger.valueOf(297));

    private Shamir() {}

    /**
     * Splits a secret.
     *
     * @param count how many shares to make, at least {@code threshold}
     * @param threshold how many of them give the secret back, at least 1
     * @return the share of number 1 first
     */
    public static List<byte[]> split(byte[] secret, int count, int threshold, RandomGenerator random) {
        if (secret.length != SECRET || threshold < 1 || count < threshold) {
            throw new IllegalArgumentException("cannot split " + secret.length + " bytes into " + count
                    + " shares of which " + threshold + " are enough");
        }
        List<BigInteger> coefficients = new ArrayList<>(List.of(new BigInteger(1, secret)));
        while (coefficients.size() < threshold) {
            coefficients.add(element(random));
        }
        List<byte[]> shares = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            BigInteger x = BigInteger.valueOf(number);
            BigInteger value = BigInteger.ZERO;
            for (int i = threshold - 1; i >= 0; i--) {
                value = value.multiply(x).add(coefficients.get(i)).mod(PRIME);
            }
            shares.add(bytes(value, SHARE));
        }
        return shares;
    }

    /**
     * Joins shares by Lagrange's interpolation at zero. Wrong shares, or too few, give a wrong secret.
     *
     * @param shares by their numbers, from 1
     * @throws IllegalArgumentException if a share is no element of the field, or what comes out is no secret, which shows
     *     that a share is wrong
     */
    public static byte[] join(Map<Integer, byte[]> shares) {
        BigInteger secret = BigInteger.ZERO;
        for (Map.Entry<Integer, byte[]> share : shares.entrySet()) {
            BigInteger x = BigInteger.valueOf(share.getKey());
            BigInteger numerator = BigInteger.ONE;
            BigInteger denominator = BigInteger.ONE;
            for (int number : shares.keySet()) {
                if (number != share.getKey()) {
                    BigInteger other = BigInteger.valueOf(number);
                    numerator = numerator.multiply(other).mod(PRIME);
                    denominator = denominator.multiply(other.subtract(x)).mod(PRIME);
                }
            }
            BigInteger weight = numerator.multiply(denominator.modInverse(PRIME));
            secret = secret.add(value(share.getValue()).multiply(weight)).mod(PRIME);
        }
        if (secret.bitLength() > 8 * SECRET) {
            throw new IllegalArgumentException("the shares do not belong together");
        }
        return bytes(secret, SECRET);
    }

    /** Uniform, by drawing again what is not in the field. */
    private static BigInteger element(RandomGenerator random) {
        byte[] drawn = new byte[SHARE];
        BigInteger element;
        do {
            random.nextBytes(drawn);
            drawn[0] &= 1;
            element = new BigInteger(1, drawn);
        } while (element.compareTo(PRIME) >= 0);
        return element;
    }

    private static BigInteger value(byte[] share) {
        BigInteger value = new BigInteger(1, share);
        if (share.length != SHARE || value.compareTo(PRIME) >= 0) {
            throw new IllegalArgumentException("a share has " + SHARE + " bytes that say a number below the prime");
        }
        return value;
    }

    private static byte[] bytes(BigInteger value, int length) {
        byte[] digits = value.toByteArray();
        byte[] bytes = new byte[length];
        int count = Math.min(digits.length, length);
        System.arraycopy(digits, digits.length - count, bytes, length - count, count);
        return bytes;
    }
}
