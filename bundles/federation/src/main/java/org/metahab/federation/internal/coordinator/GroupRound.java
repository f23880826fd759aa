/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.coordinator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.metahab.federation.RoundReport.Refusal;
import org.metahab.federation.internal.message.Message;
import org.metahab.federation.internal.message.MessageCodec;
import org.metahab.federation.internal.message.RefusedException;
import org.metahab.federation.internal.message.Topics.Step;
import org.metahab.meta.federated.GroupSum;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.federated.secure.Member;
import org.metahab.meta.federated.secure.SecureSum;
import org.metahab.meta.federated.secure.Unmasking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One group on its way to a sum. It goes to the next step when everybody it waits for has spoken, or when time is up and
 * enough have.
 */
final class GroupRound {

    private static final Logger LOG = LoggerFactory.getLogger(GroupRound.class);

    private enum Phase {
        SHARING,
        MASKING,
        UNMASKING,
        DONE
    }

    private final String round;
    private final RoundPlan plan;
    private final SecureSum sum;
    private final Duration within;
    private final Postman postman;
    private Phase phase = Phase.SHARING;
    private Instant deadline;
    private Optional<GroupSum> result = Optional.empty();

    GroupRound(String round, RoundPlan plan, SecureSum sum, Duration within, Postman postman, Instant now) {
        this.round = round;
        this.plan = plan;
        this.sum = sum;
        this.within = within;
        this.postman = postman;
        this.deadline = now.plus(within);
    }

    /** Tells the members of each other. */
    void start() {
        var group = sum.group();
        for (Member member : group.members()) {
            postman.tell(
                    member.id(),
                    Step.GROUP,
                    new Message.Roster(round, group.round(), group.members(), group.threshold()));
        }
    }

    void shares(String from, Message.Shares message, Instant now) throws RefusedException {
        require(Phase.SHARING, from);
        refuseUnless(() -> sum.shared(from, message.sealed()));
        if (sum.sharers().size() == sum.group().members().size()) {
            advance(now);
        }
    }

    void masked(String from, Message.Masked message, Instant now) throws RefusedException {
        require(Phase.MASKING, from);
        refuseUnless(() -> sum.masked(from, MessageCodec.numbers(message.vector())));
        if (sum.survivors().size() == sum.sharers().size()) {
            advance(now);
        }
    }

    void unmask(String from, Message.Unmask message, Instant now) throws RefusedException {
        require(Phase.UNMASKING, from);
        refuseUnless(() -> sum.unmasked(new Unmasking(from, message.ownMasks(), message.maskKeys())));
        if (sum.allUnmasked()) {
            advance(now);
        }
    }

    /** Goes on when time is up. */
    void tick(Instant now) {
        if (phase != Phase.DONE && !now.isBefore(deadline)) {
            advance(now);
        }
    }

    private void advance(Instant now) {
        deadline = now.plus(within);
        switch (phase) {
            case SHARING -> {
                if (enough(sum.enoughShared(), "shared secrets")) {
                    phase = Phase.MASKING;
                    sum.sharers()
                            .forEach(to -> postman.tell(to, Step.SHARES, new Message.Shares(round, sum.sharesFor(to))));
                }
            }
            case MASKING -> {
                if (enough(sum.enoughMasked(), "sent a vector")) {
                    phase = Phase.UNMASKING;
                    Message survivors = new Message.Survivors(round, new ArrayList<>(sum.survivors()));
                    sum.survivors().forEach(to -> postman.tell(to, Step.SURVIVORS, survivors));
                }
            }
            case UNMASKING -> {
                if (enough(sum.enoughUnmasked(), "told shares")) {
                    finish();
                }
            }
            case DONE -> {}
        }
    }

    private boolean enough(boolean enough, String what) {
        if (!enough) {
            LOG.info("Group {} gives no sum: too few of it {}", sum.group().round(), what);
            phase = Phase.DONE;
        }
        return enough;
    }

    private void finish() {
        phase = Phase.DONE;
        try {
            result = Optional.of(new GroupSum(
                    plan.fixedPoint().decode(sum.sum()), sum.survivors().size()));
        } catch (IllegalArgumentException e) {
            LOG.warn("Group {} gives no sum: {}", sum.group().round(), e.getMessage());
        }
    }

    boolean isDone() {
        return phase == Phase.DONE;
    }

    /** The sum; empty when there is none. */
    Optional<GroupSum> result() {
        return result;
    }

    /** Whose vectors are in the sum. */
    Set<String> survivors() {
        return sum.survivors();
    }

    private void require(Phase wanted, String from) throws RefusedException {
        if (phase != wanted) {
            throw new RefusedException(
                    Refusal.WRONG_ROUND, from + " speaks of " + wanted + ", but its group is at " + phase);
        }
    }

    private static void refuseUnless(Runnable step) throws RefusedException {
        try {
            step.run();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.REFUSED, String.valueOf(e.getMessage()), e);
        }
    }
}
