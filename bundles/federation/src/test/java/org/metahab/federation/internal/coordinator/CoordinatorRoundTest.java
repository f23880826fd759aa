/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.coordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.metahab.federation.RoundReport.Refusal;
import org.metahab.federation.internal.message.Message;
import org.metahab.federation.internal.message.MessageCodec;
import org.metahab.federation.internal.message.RefusedException;
import org.metahab.federation.internal.message.Topics.Step;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.federated.secure.Group;
import org.metahab.meta.federated.secure.Member;
import org.metahab.meta.federated.secure.SecureMember;
import org.metahab.meta.federated.secure.Unmasking;

/** A round step by step, on a clock that the test moves. */
class CoordinatorRoundTest {

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int LENGTH = 3;
    private static final String ROUND = "s/1";

    private final RoundPlan plan = new RoundPlan(1, 0, 3, 2);
    private final Random random = new Random(1);
    private final Map<String, Map<Step, Message>> told = new HashMap<>();
    private final Map<String, SecureMember> members = new LinkedHashMap<>();
    private final CoordinatorRound round = new CoordinatorRound(
            ROUND,
            plan,
            LENGTH,
            STEP,
            START.plus(STEP),
            random,
            participant -> !participant.equals("excluded"),
            (participant, step, message) ->
                    told.computeIfAbsent(participant, name -> new HashMap<>()).put(step, message));
    private Instant now = START;

    @Test
    void aRoundInWhichAllStayGivesTheSum() throws RefusedException {
        join("a", "b", "c");
        pass(STEP);
        share("a", "b", "c");
        mask("a", "b", "c");
        unmask("a", "b", "c");

        assertThat(round.isDone()).isTrue();
        assertThat(round.sums()).singleElement().satisfies(sum -> {
            assertThat(sum.parties()).isEqualTo(3);
            assertThat(sum.mean()).containsOnly(sum.mean()[0]);
        });
    }

    @Test
    void nobodyIsWaitedForLongerThanAStep() throws RefusedException {
        join("a", "b", "c");
        pass(STEP);
        share("a", "b", "c");
        mask("a", "b");
        assertThat(told.get("a")).doesNotContainKey(Step.SURVIVORS);
        pass(STEP);
        unmask("a", "b");

        assertThat(round.isDone()).isTrue();
        assertThat(round.sums()).singleElement().satisfies(sum -> assertThat(sum.parties())
                .isEqualTo(2));
        assertThat(round.groupsWithSum().get(0).survivors()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aGroupInWhichTooFewStayGivesNothing() throws RefusedException {
        join("a", "b", "c");
        pass(STEP);
        share("a");
        pass(STEP);

        assertThat(round.isDone()).isTrue();
        assertThat(round.sums()).isEmpty();
        assertThat(round.failed()).isEqualTo(1);
    }

    @Test
    void tooFewForAGroupMakeNone() throws RefusedException {
        join("a", "b");
        pass(STEP);
        assertThat(round.isDone()).isTrue();
        assertThat(round.failed()).isZero();
    }

    @Test
    void everyJoinerIsInOneGroup() throws RefusedException {
        String[] names = "abcdefgh".split("");
        join(names);
        pass(STEP);
        assertThat(told.keySet()).containsExactlyInAnyOrder(names);
        List<String> grouped = new ArrayList<>();
        new HashSet<>(told.values().stream()
                        .map(messages -> (Message.Roster) messages.get(Step.GROUP))
                        .toList())
                .forEach(roster -> roster.members().forEach(member -> grouped.add(member.id())));
        assertThat(grouped).containsExactlyInAnyOrder(names);
    }

    @Test
    void messagesOfOtherRoundsOfStrangersAndRepeatedOnesAreRefused() throws RefusedException {
        join("a", "b", "c");
        assertRefused(Refusal.WRONG_ROUND, () -> round.hear("d", joining("d", "s/0"), now));
        assertRefused(Refusal.REFUSED, () -> round.hear("a", joining("a", ROUND), now));
        assertRefused(Refusal.MALFORMED, () -> round.hear("d", new Message.Join(ROUND, "zz", "zz"), now));
        assertRefused(Refusal.REFUSED, () -> round.hear("excluded", joining("excluded", ROUND), now));
        pass(STEP);
        assertRefused(Refusal.WRONG_ROUND, () -> round.hear("d", joining("d", ROUND), now));
        assertRefused(Refusal.STRANGER, () -> round.hear("d", new Message.Masked(ROUND, new byte[4]), now));
        assertRefused(Refusal.WRONG_ROUND, () -> round.hear("a", new Message.Masked(ROUND, new byte[4]), now));
        assertRefused(Refusal.REFUSED, () -> round.hear("a", new Message.Shares(ROUND, Map.of()), now));
        share("a", "b", "c");
        assertRefused(Refusal.REFUSED, () -> round.hear("a", new Message.Masked(ROUND, new byte[4]), now));
        assertRefused(Refusal.REFUSED, () -> round.hear("a", new Message.Masked(ROUND, new byte[5]), now));
    }

    @Test
    void whoBorrowsAKeyIsLeftOut() throws RefusedException {
        join("a", "b", "c");
        Member a = members.get("a").member();
        round.hear("d", new Message.Join(ROUND, a.cipherKey(), a.maskKey()), now);
        pass(STEP);
        assertThat(told.keySet()).containsExactlyInAnyOrder("a", "b", "c");
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable step) {
        assertThatThrownBy(step).isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.refusal())
                .isEqualTo(refusal));
    }

    private void pass(Duration time) {
        now = now.plus(time);
        round.tick(now);
    }

    private Message.Join joining(String name, String id) {
        Member member = members.computeIfAbsent(name, key -> SecureMember.join(key, random))
                .member();
        return new Message.Join(id, member.cipherKey(), member.maskKey());
    }

    private void join(String... names) throws RefusedException {
        for (String name : names) {
            round.hear(name, joining(name, ROUND), now);
        }
    }

    private void share(String... names) throws RefusedException {
        for (String name : names) {
            Message.Roster roster = (Message.Roster) told.get(name).get(Step.GROUP);
            Group group = new Group(roster.group(), roster.members(), roster.threshold());
            round.hear(name, new Message.Shares(ROUND, members.get(name).share(group)), now);
        }
    }

    private void mask(String... names) throws RefusedException {
        int[] vector = new int[LENGTH];
        Arrays.fill(vector, 1_000);
        for (String name : names) {
            Message.Shares shares = (Message.Shares) told.get(name).get(Step.SHARES);
            int[] masked = members.get(name).mask(shares.sealed(), vector);
            round.hear(name, new Message.Masked(ROUND, MessageCodec.bytes(masked)), now);
        }
    }

    private void unmask(String... names) throws RefusedException {
        for (String name : names) {
            Message.Survivors survivors = (Message.Survivors) told.get(name).get(Step.SURVIVORS);
            Unmasking shares = members.get(name).unmask(new HashSet<>(survivors.members()));
            round.hear(name, new Message.Unmask(ROUND, shares.ownMasks(), shares.maskKeys()), now);
        }
    }
}
