/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.participant;

import java.util.HashSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.metahab.federation.RoundReport.Refusal;
import org.metahab.federation.internal.message.Message;
import org.metahab.federation.internal.message.MessageCodec;
import org.metahab.federation.internal.message.RefusedException;
import org.metahab.meta.federated.PrivateDelta;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.federated.secure.Group;
import org.metahab.meta.federated.secure.Member;
import org.metahab.meta.federated.secure.SecureMember;
import org.metahab.meta.federated.secure.Unmasking;

/** One round as a participant lives it: each step once, in order, and only on the terms announced. */
final class ParticipantRound {

    private final String id;
    private final RoundPlan plan;
    private final float[] delta;
    private final RandomGenerator random;
    private final SecureMember member;
    private @Nullable Group group;

    /** @param delta what was learnt, neither cut off nor noised */
    ParticipantRound(String id, String name, RoundPlan plan, float[] delta, RandomGenerator random) {
        this.id = id;
        this.plan = plan;
        this.delta = delta;
        this.random = random;
        this.member = SecureMember.join(name, random);
    }

    RoundPlan plan() {
        return plan;
    }

    Message.Join join() {
        Member shown = member.member();
        return new Message.Join(id, shown.cipherKey(), shown.maskKey());
    }

    Message.Shares share(Message.Roster roster) throws RefusedException {
        requireRound(roster);
        try {
            int size = roster.members().size();
            if (size > plan.mostMembers() || roster.threshold() < plan.thresholdOf(size)) {
                throw new IllegalArgumentException("a group of " + size + " with a threshold of " + roster.threshold()
                        + " is not what was announced");
            }
            Group announced = new Group(roster.group(), roster.members(), roster.threshold());
            Message.Shares shares = new Message.Shares(id, member.share(announced));
            group = announced;
            return shares;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw refused(e);
        }
    }

    Message.Masked mask(Message.Shares shares) throws RefusedException {
        requireRound(shares);
        Group known = group;
        if (known == null) {
            throw new RefusedException(Refusal.REFUSED, "shares come before the group");
        }
        try {
            int[] vector = PrivateDelta.of(delta, plan, random);
            return new Message.Masked(id, MessageCodec.bytes(member.mask(shares.sealed(), vector)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw refused(e);
        }
    }

    Message.Unmask unmask(Message.Survivors survivors) throws RefusedException {
        requireRound(survivors);
        try {
            Unmasking unmasking = member.unmask(new HashSet<>(survivors.members()));
            return new Message.Unmask(id, unmasking.ownMasks(), unmasking.maskKeys());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw refused(e);
        }
    }

    private void requireRound(Message message) throws RefusedException {
        if (!message.round().equals(id)) {
            throw new RefusedException(
                    Refusal.WRONG_ROUND, "it is of round " + message.round() + ", but this is " + id);
        }
    }

    private static RefusedException refused(RuntimeException e) {
        return new RefusedException(Refusal.REFUSED, String.valueOf(e.getMessage()), e);
    }
}
