/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.coordinator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.metahab.federation.RoundReport.Refusal;
import org.metahab.federation.internal.message.Message;
import org.metahab.federation.internal.message.RefusedException;
import org.metahab.meta.federated.Aggregation;
import org.metahab.meta.federated.GroupSum;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.federated.secure.Group;
import org.metahab.meta.federated.secure.Member;
import org.metahab.meta.federated.secure.SecureSum;

/**
 * One round: first participants join, then groups are drawn, then each group goes its own way. Knows nothing of the network,
 * and no clock but what it is told. For one thread at a time.
 */
final class CoordinatorRound {

    private final String id;
    private final RoundPlan plan;
    private final int parameters;
    private final Duration stepWithin;
    private final Instant joinUntil;
    private final RandomGenerator random;
    private final Predicate<String> welcome;
    private final Postman postman;
    private final Map<String, Member> joined = new LinkedHashMap<>();
    private final List<GroupRound> groups = new ArrayList<>();
    private final Map<String, GroupRound> groupOf = new HashMap<>();
    private boolean drawn;

    /**
     * @param parameters how many numbers a vector has
     * @param welcome who may join
     */
    CoordinatorRound(
            String id,
            RoundPlan plan,
            int parameters,
            Duration stepWithin,
            Instant joinUntil,
            RandomGenerator random,
            Predicate<String> welcome,
            Postman postman) {
        this.id = id;
        this.plan = plan;
        this.parameters = parameters;
        this.stepWithin = stepWithin;
        this.joinUntil = joinUntil;
        this.random = random;
        this.welcome = welcome;
        this.postman = postman;
    }

    String id() {
        return id;
    }

    /** A participant said something. */
    void hear(String from, Message message, Instant now) throws RefusedException {
        if (!message.round().equals(id)) {
            throw new RefusedException(
                    Refusal.WRONG_ROUND, "it is of round " + message.round() + ", but this is " + id);
        }
        if (message instanceof Message.Join join) {
            join(from, join);
        } else {
            GroupRound group = groupOf.get(from);
            if (group == null) {
                throw new RefusedException(Refusal.STRANGER, from + " is in no group of round " + id);
            }
            hear(group, from, message, now);
        }
    }

    private static void hear(GroupRound group, String from, Message message, Instant now) throws RefusedException {
        if (message instanceof Message.Shares shares) {
            group.shares(from, shares, now);
        } else if (message instanceof Message.Masked masked) {
            group.masked(from, masked, now);
        } else if (message instanceof Message.Unmask unmask) {
            group.unmask(from, unmask, now);
        } else {
            throw new RefusedException(Refusal.REFUSED, "only a coordinator says this");
        }
    }

    private void join(String from, Message.Join join) throws RefusedException {
        if (drawn) {
            throw new RefusedException(Refusal.WRONG_ROUND, from + " joins too late");
        }
        if (joined.containsKey(from) || !welcome.test(from)) {
            throw new RefusedException(Refusal.REFUSED, from + " joined before, or is excluded");
        }
        try {
            joined.put(from, new Member(from, join.cipherKey(), join.maskKey()));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    /** Goes on where time is up. */
    void tick(Instant now) {
        if (!drawn && !now.isBefore(joinUntil)) {
            draw(now);
        }
        groups.forEach(group -> group.tick(now));
    }

    private void draw(Instant now) {
        drawn = true;
        List<Member> distinct = withoutBorrowedKeys();
        for (List<Member> members : Aggregation.groups(plan, distinct, random)) {
            Group group = new Group(id + "/" + groups.size(), members, plan.thresholdOf(members.size()));
            GroupRound running = new GroupRound(id, plan, new SecureSum(group, parameters), stepWithin, postman, now);
            groups.add(running);
            members.forEach(member -> groupOf.put(member.id(), running));
        }
        groups.forEach(GroupRound::start);
    }

    /** Who shows a key that another showed before is left out: keys are drawn, and never the same by chance. */
    private List<Member> withoutBorrowedKeys() {
        Map<String, Member> byKey = new HashMap<>();
        List<Member> distinct = new ArrayList<>();
        for (Member member : joined.values()) {
            boolean first = byKey.putIfAbsent(member.cipherKey(), member) == null;
            if (byKey.putIfAbsent(member.maskKey(), member) == null && first) {
                distinct.add(member);
            }
        }
        return distinct;
    }

    boolean isDone() {
        return drawn && groups.stream().allMatch(GroupRound::isDone);
    }

    int joined() {
        return joined.size();
    }

    /** The groups that gave a sum. */
    List<GroupRound> groupsWithSum() {
        return groups.stream().filter(group -> group.result().isPresent()).toList();
    }

    /** The sums, in the order of {@link #groupsWithSum()}. */
    List<GroupSum> sums() {
        return groups.stream().flatMap(group -> group.result().stream()).toList();
    }

    /** How many groups gave none. */
    int failed() {
        return groups.size() - sums().size();
    }
}
