/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.internal.secure;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.random.RandomGenerator;
import javax.crypto.KeyAgreement;

/**
 * A key for agreeing on secrets: X25519 (RFC 7748). What two parties agree on is hashed together with a purpose, so that one
 * agreement serves one use only.
 */
public final class AgreementKey {

    /** Bytes of a private key, a public key and an agreed secret. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "X25519";
    private static final BigInteger BASE_POINT = BigInteger.valueOf(9);

    private final byte[] scalar;
    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private AgreementKey(byte[] scalar) {
        this.scalar = scalar;
        try {
            this.privateKey = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, scalar));
            this.publicKey = multiply(BASE_POINT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 11 has " + ALGORITHM, e);
        }
    }

    /** A new key. */
    public static AgreementKey draw(RandomGenerator random) {
        byte[] scalar = new byte[LENGTH];
        random.nextBytes(scalar);
        return new AgreementKey(scalar);
    }

    /**
     * The key of a private key's bytes.
     *
     * @throws IllegalArgumentException if there are not {@value #LENGTH} of them
     */
    public static AgreementKey of(byte[] privateKey) {
        requireLength(privateKey);
        return new AgreementKey(privateKey.clone());
    }

    /** A copy of the private key's bytes. */
    public byte[] privateKey() {
        return scalar.clone();
    }

    /** A copy of the public key: the u-coordinate, least byte first. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /**
     * The secret that only the owners of both keys know.
     *
     * @param purpose what it is for; both say the same
     * @throws IllegalArgumentException if the other's key is none
     */
    public byte[] agree(byte[] otherPublicKey, byte[] purpose) {
        requireLength(otherPublicKey);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(multiply(u(otherPublicKey)));
            return digest.digest(purpose);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("the public key of the other is none: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 11 has " + ALGORITHM + " and SHA-256", e);
        }
    }

    private byte[] multiply(BigInteger u) throws GeneralSecurityException {
        PublicKey point =
                KeyFactory.getInstance(ALGORITHM).generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, u));
        KeyAgreement agreement = KeyAgreement.getInstance(ALGORITHM);
        agreement.init(privateKey);
        agreement.doPhase(point, true);
        return agreement.generateSecret();
    }

    private static BigInteger u(byte[] publicKey) {
        byte[] digits = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            digits[i] = publicKey[LENGTH - 1 - i];
        }
        digits[0] &= 0x7f;
        return new BigInteger(1, digits);
    }

    private static void requireLength(byte[] key) {
        if (key.length != LENGTH) {
            throw new IllegalArgumentException("a key has " + LENGTH + " bytes, but this one " + key.length);
        }
    }
}
