/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.federation.internal.message;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.metahab.meta.federated.RoundPlan;
import org.metahab.meta.federated.secure.Member;

/** What is said in a round, in this order. Each says which round it belongs to. */
public sealed interface Message {

    /** Names the round, never used again. */
    String round();

    /**
     * A round is open to join, or none is.
     *
     * @param sampling the probability to join with
     * @param prior the SHA-256 of the prior file to train, in hexadecimal
     */
    record Announcement(
            String round,
            boolean open,
            double clip,
            double noise,
            int groupSize,
            int threshold,
            double sampling,
            String prior)
            implements Message {
        public Announcement {
            requireNonNull(round);
            requireNonNull(prior);
        }

        /** @throws IllegalArgumentException when the numbers make no plan */
        public RoundPlan plan() {
            return new RoundPlan(clip, noise, groupSize, threshold);
        }
    }

    /** A participant takes part, with these keys. */
    record Join(String round, String cipherKey, String maskKey) implements Message {
        public Join {
            requireNonNull(round);
            requireNonNull(cipherKey);
            requireNonNull(maskKey);
        }
    }

    /** A participant is in this group. */
    record Roster(String round, String group, List<Member> members, int threshold) implements Message {
        public Roster {
            requireNonNull(round);
            requireNonNull(group);
            members = List.copyOf(members);
        }
    }

    /** Sealed shares: from a participant by who is to read them, to a participant by who sealed them. */
    record Shares(String round, Map<String, byte[]> sealed) implements Message {
        public Shares {
            requireNonNull(round);
            sealed = Map.copyOf(sealed);
        }
    }

    /** A masked vector, four bytes a number, the least first. */
    record Masked(String round, byte[] vector) implements Message {
        public Masked {
            requireNonNull(round);
            requireNonNull(vector);
        }
    }

    /** Whose vectors came. */
    record Survivors(String round, List<String> members) implements Message {
        public Survivors {
            requireNonNull(round);
            members = List.copyOf(members);
        }
    }

    /** Shares of secrets, by whose they are. */
    record Unmask(String round, Map<String, byte[]> ownMasks, Map<String, byte[]> maskKeys) implements Message {
        public Unmask {
            requireNonNull(round);
            ownMasks = Map.copyOf(ownMasks);
            maskKeys = Map.copyOf(maskKeys);
        }
    }
}
