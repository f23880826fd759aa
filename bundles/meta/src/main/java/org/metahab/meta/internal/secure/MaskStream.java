/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.secure;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Numbers that nobody can tell from uniform ones without the seed: AES-256 in counter mode over zeros, from counter 0, read
 * as integers with the least byte first. Each seed may serve one purpose and one vector only.
 */
public final class MaskStream {

    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int SEED = 32;
    private static final int BLOCK = 16;

    private MaskStream() {}

    /**
     * Adds the mask of a seed to a vector, number by number modulo 2³².
     *
     * @param seed 32 bytes
     * @param sign 1 to add, −1 to take away
     */
    public static void add(byte[] seed, int sign, int[] vector) {
        if (seed.length != SEED) {
            throw new IllegalArgumentException("a seed has " + SEED + " bytes, but this one " + seed.length);
        }
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(seed, "AES"), new IvParameterSpec(new byte[BLOCK]));
            byte[] stream = cipher.doFinal(new byte[Integer.BYTES * vector.length]);
            ByteBuffer numbers = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < vector.length; i++) {
                vector[i] += sign * numbers.getInt();
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + CIPHER, e);
        }
    }
}
