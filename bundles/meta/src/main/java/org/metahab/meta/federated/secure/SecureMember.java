/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated.secure;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.metahab.meta.internal.secure.AgreementKey;
import org.metahab.meta.internal.secure.MaskStream;
import org.metahab.meta.internal.secure.SealedMessage;
import org.metahab.meta.internal.secure.Shamir;

/**
 * A member's side of one secure sum. Its steps come in this order, each once: {@link #member()}, {@link #share},
 * {@link #mask}, {@link #unmask}. A step that is refused throws, and nothing has left the member.
 *
 * <p>For one thread at a time; for one sum only.
 */
public final class SecureMember {

    private final String id;
    private final RandomGenerator random;
    private final AgreementKey cipherKey;
    private final AgreementKey maskKey;
    private final byte[] ownMask = new byte[Shamir.SECRET];
    private final Map<String, Shares> shares = new HashMap<>();
    private final Set<String> sharers = new HashSet<>();
    private @Nullable Group group;
    private boolean masked;
    private boolean unmasked;

    /** The shares of one member's secrets that this member keeps. */
    private record Shares(byte[] ownMask, byte[] maskKey) {}

    private SecureMember(String id, RandomGenerator random) {
        this.id = id;
        this.random = random;
        this.cipherKey = AgreementKey.draw(random);
        this.maskKey = AgreementKey.draw(random);
        random.nextBytes(ownMask);
    }

    /**
     * Draws fresh keys.
     *
     * @param random of cryptographic strength, such as {@link java.security.SecureRandom}, wherever it matters
     */
    public static SecureMember join(String id, RandomGenerator random) {
        return new SecureMember(id, random);
    }

    /** What others may know. */
    public Member member() {
        return Member.of(id, cipherKey, maskKey);
    }

    /**
     * Splits this member's secrets among the group.
     *
     * @return for each other member by name what only that one can read
     * @throws IllegalArgumentException if this member is not in the group as it joined, or a key of it is none
     */
    public Map<String, byte[]> share(Group group) {
        if (this.group != null) {
            throw new IllegalStateException(id + " has shared its secrets already");
        }
        if (!group.member(id).equals(member())) {
            throw new IllegalArgumentException("the group " + group.round() + " has other keys for " + id);
        }
        int count = group.members().size();
        List<byte[]> ownMasks = Shamir.split(ownMask, count, group.threshold(), random);
        List<byte[]> maskKeys = Shamir.split(maskKey.privateKey(), count, group.threshold(), random);
        Map<String, byte[]> sealed = new HashMap<>();
        for (int i = 0; i < count; i++) {
            Member other = group.members().get(i);
            if (other.id().equals(id)) {
                shares.put(id, new Shares(ownMasks.get(i), maskKeys.get(i)));
                continue;
            }
            byte[] message = Arrays.copyOf(ownMasks.get(i), 2 * Shamir.SHARE);
            System.arraycopy(maskKeys.get(i), 0, message, Shamir.SHARE, Shamir.SHARE);
            sealed.put(
                    other.id(), SealedMessage.seal(key(group, other), about(group, id, other.id()), message, random));
        }
        this.group = group;
        return sealed;
    }

    /**
     * Masks a vector. Those who gave shares are those whose masks are in it; a share that cannot be opened is left out, which
     * harms nobody as long as enough others have theirs.
     *
     * @param received what the others sealed for this member, by name
     * @param vector not changed
     * @return the vector with all masks
     * @throws IllegalArgumentException if too few gave shares
     */
    public int[] mask(Map<String, byte[]> received, int[] vector) {
        Group known = group;
        if (known == null || masked) {
            throw new IllegalStateException(id + " masks once, after it shared its secrets");
        }
        if (received.size() + 1 < known.threshold()) {
            throw new IllegalArgumentException("only " + (received.size() + 1) + " of the group " + known.round()
                    + " shared their secrets, but " + known.threshold() + " are needed");
        }
        int[] result = vector.clone();
        MaskStream.add(ownMask, 1, result);
        for (Map.Entry<String, byte[]> entry : received.entrySet()) {
            Member other = known.member(entry.getKey());
            MaskStream.add(maskSeed(known, maskKey, other), known.sign(id, other.id()), result);
            open(known, other, entry.getValue());
        }
        sharers.addAll(received.keySet());
        sharers.add(id);
        masked = true;
        return result;
    }

    private void open(Group known, Member other, byte[] sealed) {
        try {
            byte[] message = SealedMessage.open(key(known, other), about(known, other.id(), id), sealed);
            if (message.length == 2 * Shamir.SHARE) {
                shares.put(
                        other.id(),
                        new Shares(
                                Arrays.copyOf(message, Shamir.SHARE),
                                Arrays.copyOfRange(message, Shamir.SHARE, 2 * Shamir.SHARE)));
            }
        } catch (IllegalArgumentException unreadable) {
            shares.remove(other.id());
        }
    }

    /**
     * Tells the shares that are needed to take masks away: of those who stayed the own masks, of the others the mask keys.
     *
     * @param survivors whose masked vectors the coordinator has
     * @throws IllegalArgumentException if they are too few, this member is not among them, or one is not known
     */
    public Unmasking unmask(Set<String> survivors) {
        Group known = group;
        if (known == null || !masked || unmasked) {
            throw new IllegalStateException(id + " tells shares once, after it masked");
        }
        if (survivors.size() < known.threshold() || !survivors.contains(id) || !sharers.containsAll(survivors)) {
            throw new IllegalArgumentException("of the group " + known.round() + " at least " + known.threshold()
                    + " must stay, and " + id + " among them, but these are said to: " + survivors);
        }
        unmasked = true;
        Map<String, byte[]> ownMasks = new HashMap<>();
        Map<String, byte[]> maskKeys = new HashMap<>();
        shares.forEach((member, share) -> {
            if (survivors.contains(member)) {
                ownMasks.put(member, share.ownMask());
            } else {
                maskKeys.put(member, share.maskKey());
            }
        });
        return new Unmasking(id, ownMasks, maskKeys);
    }

    private byte[] key(Group known, Member other) {
        return cipherKey.agree(other.cipherKeyBytes(), known.purpose("shares"));
    }

    /** The seed of the mask that two members share; the coordinator computes it for one who dropped out. */
    static byte[] maskSeed(Group group, AgreementKey one, Member other) {
        return one.agree(other.maskKeyBytes(), group.purpose("mask"));
    }

    private static byte[] about(Group group, String from, String to) {
        return (group.round() + "|" + group.number(from) + "|" + group.number(to)).getBytes(StandardCharsets.UTF_8);
    }
}
