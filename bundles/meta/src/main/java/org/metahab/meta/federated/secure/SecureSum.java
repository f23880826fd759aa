/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated.secure;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.metahab.meta.internal.secure.AgreementKey;
import org.metahab.meta.internal.secure.MaskStream;
import org.metahab.meta.internal.secure.Shamir;

/**
 * The coordinator's side of one secure sum: gathers what members send and gives the sum of the vectors of those who stayed.
 * It never sees a single vector.
 *
 * <p>For one thread at a time. A method that throws has changed nothing.
 */
public final class SecureSum {

    private final Group group;
    private final int length;
    private final Map<String, Map<String, byte[]>> sealed = new LinkedHashMap<>();
    private final Map<String, int[]> masked = new LinkedHashMap<>();
    private final Map<String, Unmasking> unmaskings = new LinkedHashMap<>();

    /** @param length how many numbers a vector has */
    public SecureSum(Group group, int length) {
        this.group = group;
        this.length = length;
    }

    /** Who takes part. */
    public Group group() {
        return group;
    }

    /**
     * A member shared its secrets.
     *
     * @param shares what it sealed for each other member, by name
     * @throws IllegalArgumentException if it is no member, did so before, or there is not one for each other
     */
    public void shared(String from, Map<String, byte[]> shares) {
        group.number(from);
        if (sealed.containsKey(from)) {
            throw new IllegalArgumentException(from + " shared its secrets before");
        }
        if (shares.size() != group.members().size() - 1 || shares.containsKey(from)) {
            throw new IllegalArgumentException(from + " sealed shares for " + shares.keySet());
        }
        shares.keySet().forEach(group::number);
        sealed.put(from, Map.copyOf(shares));
    }

    /** Who shared secrets. */
    public Set<String> sharers() {
        return Collections.unmodifiableSet(sealed.keySet());
    }

    /** Whether enough did to go on. */
    public boolean enoughShared() {
        return sealed.size() >= group.threshold();
    }

    /** What the others sealed for a member, by who did. */
    public Map<String, byte[]> sharesFor(String to) {
        Map<String, byte[]> received = new HashMap<>();
        sealed.forEach((from, shares) -> {
            if (!from.equals(to)) {
                received.put(from, shares.getOrDefault(to, new byte[0]));
            }
        });
        return received;
    }

    /**
     * A member's masked vector.
     *
     * @throws IllegalArgumentException if it did not share secrets, sent one before, or the length is wrong
     */
    public void masked(String from, int[] vector) {
        if (!sealed.containsKey(from) || masked.containsKey(from)) {
            throw new IllegalArgumentException(from + " has no vector to give, or gave it before");
        }
        if (vector.length != length) {
            throw new IllegalArgumentException(
                    from + " gave a vector of " + vector.length + " numbers, but they are to be " + length);
        }
        masked.put(from, vector.clone());
    }

    /** Whose vectors are here. */
    public Set<String> survivors() {
        return Collections.unmodifiableSet(masked.keySet());
    }

    /** Whether enough are here to go on. */
    public boolean enoughMasked() {
        return masked.size() >= group.threshold();
    }

    /**
     * A survivor's shares.
     *
     * @throws IllegalArgumentException if it is no survivor, told them before, or tells of others than it should
     */
    public void unmasked(Unmasking unmasking) {
        String from = unmasking.from();
        if (!masked.containsKey(from) || unmaskings.containsKey(from)) {
            throw new IllegalArgumentException(from + " has no shares to tell, or told them before");
        }
        Set<String> dropped = dropped();
        if (!masked.keySet().containsAll(unmasking.ownMasks().keySet())
                || !dropped.containsAll(unmasking.maskKeys().keySet())) {
            throw new IllegalArgumentException(from + " tells shares that nobody asked for");
        }
        unmaskings.put(from, unmasking);
    }

    /** Whether enough shares are here for a sum. */
    public boolean enoughUnmasked() {
        return unmaskings.size() >= group.threshold();
    }

    /** Whether every survivor told its shares. */
    public boolean allUnmasked() {
        return unmaskings.size() == masked.size();
    }

    /**
     * The sum of the survivors' vectors modulo 2³². Wrong shares of an own mask make noise of it all over the range, which
     * is for the caller to notice.
     *
     * @throws IllegalArgumentException if shares are missing or wrong; the message says whose
     */
    public int[] sum() {
        int[] sum = new int[length];
        for (int[] vector : masked.values()) {
            for (int i = 0; i < length; i++) {
                sum[i] += vector[i];
            }
        }
        for (String survivor : masked.keySet()) {
            MaskStream.add(join(survivor, Unmasking::ownMasks), -1, sum);
        }
        for (String gone : dropped()) {
            AgreementKey key = AgreementKey.of(join(gone, Unmasking::maskKeys));
            if (!Member.of(gone, key, key).maskKey().equals(group.member(gone).maskKey())) {
                throw new IllegalArgumentException("the shares of " + gone + "'s mask key give another key");
            }
            for (String survivor : masked.keySet()) {
                MaskStream.add(
                        SecureMember.maskSeed(group, key, group.member(survivor)), group.sign(gone, survivor), sum);
            }
        }
        return sum;
    }

    private Set<String> dropped() {
        Set<String> dropped = new LinkedHashSet<>(sealed.keySet());
        dropped.removeAll(masked.keySet());
        return dropped;
    }

    private byte[] join(String of, Function<Unmasking, Map<String, byte[]>> kind) {
        Map<Integer, byte[]> shares = new TreeMap<>();
        for (Unmasking unmasking : unmaskings.values()) {
            byte[] share = kind.apply(unmasking).get(of);
            if (share != null && shares.size() < group.threshold()) {
                shares.put(group.number(unmasking.from()), share);
            }
        }
        if (shares.size() < group.threshold()) {
            throw new IllegalArgumentException("of " + of + "'s secret only " + shares.size() + " shares came, but "
                    + group.threshold() + " are needed");
        }
        return Shamir.join(shares);
    }
}
