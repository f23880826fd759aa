/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation;

import java.util.Map;

/**
 * How a round ended.
 *
 * @param number counts from 1
 * @param joined how many participants joined
 * @param parties how many are in the sums that were accepted
 * @param accepted how many sums of groups were
 * @param rejected how many sums were longer than honest participants make them
 * @param failed how many groups gave no sum, because too few stayed or shares were wrong
 * @param excluded how many participants are asked no more, because they kept sending more than the clip allows
 * @param epsilonOutside ε so far of a participant towards those who see the priors but not who joins
 * @param epsilonInside ε so far of a participant that joined every round, towards those who see who joins
 * @param refused how many messages were refused so far, by reason
 */
public record RoundReport(
        int number,
        int joined,
        int parties,
        int accepted,
        int rejected,
        int failed,
        int excluded,
        double epsilonOutside,
        double epsilonInside,
        Map<Refusal, Long> refused) {

    /** Why a message was not taken. */
    public enum Refusal {
        /** It is of a version that this program does not speak. */
        VERSION,
        /** It cannot be read, or a part of it is missing, too long or out of range. */
        MALFORMED,
        /** It belongs to another round, or comes too late in this one. */
        WRONG_ROUND,
        /** Its sender has not joined the round. */
        STRANGER,
        /** Its content is not what its sender may say at this step, or it said so before. */
        REFUSED
    }

    public RoundReport {
        refused = Map.copyOf(refused);
    }

    /** One line for people. */
    public String summary() {
        return "%d joined, %d of them in %d sums; %d sums rejected, %d groups failed, %d excluded; epsilon %.2f outside, %.2f inside"
                .formatted(joined, parties, accepted, rejected, failed, excluded, epsilonOutside, epsilonInside);
    }
}
