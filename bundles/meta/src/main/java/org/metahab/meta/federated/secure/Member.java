/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated.secure;

import java.util.HexFormat;
import org.metahab.meta.internal.secure.AgreementKey;

/**
 * What everybody may know of a member: its name and the public keys (X25519, RFC 7748) of one round.
 *
 * @param id unique in a group, not blank
 * @param cipherKey for the messages of two members to each other, in hexadecimal
 * @param maskKey for the masks of two members, in hexadecimal
 */
public record Member(String id, String cipherKey, String maskKey) {

    private static final int DIGITS = 2 * AgreementKey.LENGTH;

    public Member {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a member needs a name");
        }
        requireKey(id, cipherKey);
        requireKey(id, maskKey);
    }

    static Member of(String id, AgreementKey cipherKey, AgreementKey maskKey) {
        HexFormat hex = HexFormat.of();
        return new Member(id, hex.formatHex(cipherKey.publicKey()), hex.formatHex(maskKey.publicKey()));
    }

    byte[] cipherKeyBytes() {
        return HexFormat.of().parseHex(cipherKey);
    }

    byte[] maskKeyBytes() {
        return HexFormat.of().parseHex(maskKey);
    }

    private static void requireKey(String id, String key) {
        if (key.length() != DIGITS || !key.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("a key of " + id + " has not " + DIGITS + " hexadecimal digits");
        }
    }
}
