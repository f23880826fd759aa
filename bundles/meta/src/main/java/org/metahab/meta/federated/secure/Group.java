/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated.secure;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The members of one secure sum, in an order that all of them know.
 *
 * @param round names the sum; never used twice
 * @param members at least two, with different names and keys
 * @param threshold how many must stay to the end for a sum to come out; more than half of the members, so that no
 *     coordinator can get both secrets of a member by telling different things to two halves
 */
public record Group(String round, List<Member> members, int threshold) {

    /** More members than this make a group slow. */
    public static final int MOST_MEMBERS = 64;

    public Group {
        members = List.copyOf(members);
        if (members.size() < 2 || members.size() > MOST_MEMBERS) {
            throw new IllegalArgumentException(
                    "a group has 2 to " + MOST_MEMBERS + " members, but this one has " + members.size());
        }
        if (2 * threshold <= members.size() || threshold > members.size()) {
            throw new IllegalArgumentException("of " + members.size()
                    + " members more than half and not more than all must stay, but the threshold is " + threshold);
        }
        Set<String> seen = new HashSet<>();
        for (Member member : members) {
            if (!seen.add(member.id()) | !seen.add(member.cipherKey()) | !seen.add(member.maskKey())) {
                throw new IllegalArgumentException("the name or a key of " + member.id() + " occurs twice in a group");
            }
        }
    }

    /** Whether there is such a member. */
    public boolean contains(String id) {
        return members.stream().anyMatch(member -> member.id().equals(id));
    }

    /**
     * The member of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Member member(String id) {
        return members.get(number(id) - 1);
    }

    /** The member's place, from 1. */
    int number(String id) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(id + " is no member of the group " + round);
    }

    /** 1 if {@code one} adds the mask of the two, −1 if it takes it away. */
    int sign(String one, String other) {
        return number(one) < number(other) ? 1 : -1;
    }

    byte[] purpose(String use) {
        return (use + "|" + round).getBytes(StandardCharsets.UTF_8);
    }
}
