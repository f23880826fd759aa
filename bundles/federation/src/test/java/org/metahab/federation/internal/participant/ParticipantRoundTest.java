/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.metahab.federation.RoundReport.Refusal;
import org.metahab.federation.internal.message.Message;
import org.metahab.federation.internal.message.RefusedException;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.federated.secure.Member;
import org.metahab.meta.federated.secure.SecureMember;

/** On what terms a participant goes on. */
class ParticipantRoundTest {

    private static final String ROUND = "s/1";

    private final Random random = new Random(1);
    private final ParticipantRound round =
            new ParticipantRound(ROUND, "me", new RoundPlan(1, 1, 3, 2), new float[] {1, 2}, random);

    @Test
    void aGroupWithALowerThresholdThanAnnouncedIsRefused() {
        List<Member> five = members(4);
        assertRefused(Refusal.REFUSED, new Message.Roster(ROUND, "g", five, 3));
    }

    @Test
    void aGroupLargerThanAnnouncedIsRefused() {
        assertRefused(Refusal.REFUSED, new Message.Roster(ROUND, "g", members(5), 5));
    }

    @Test
    void aGroupWithOtherKeysForMeIsRefused() {
        List<Member> members = members(2);
        members.set(0, SecureMember.join("me", random).member());
        assertRefused(Refusal.REFUSED, new Message.Roster(ROUND, "g", members, 2));
    }

    @Test
    void messagesOfAnotherRoundAreRefused() {
        assertRefused(Refusal.WRONG_ROUND, new Message.Roster("s/0", "g", members(2), 2));
    }

    @Test
    void eachStepIsDoneOnce() throws RefusedException {
        Message.Roster roster = new Message.Roster(ROUND, "g", members(2), 2);
        assertThat(round.share(roster).sealed()).hasSize(2);
        assertRefused(Refusal.REFUSED, roster);
    }

    @Test
    void sharesBeforeTheGroupAreRefused() {
        assertThatThrownBy(() -> round.mask(new Message.Shares(ROUND, Map.of())))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("before the group");
    }

    private List<Member> members(int others) {
        Message.Join join = round.join();
        List<Member> members = new ArrayList<>(List.of(new Member("me", join.cipherKey(), join.maskKey())));
        for (int i = 0; i < others; i++) {
            members.add(SecureMember.join("other" + i, random).member());
        }
        return members;
    }

    private void assertRefused(Refusal refusal, Message.Roster roster) {
        assertThatThrownBy(() -> round.share(roster))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
