/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.metahab.adaptation.internal.timeline.Stamp;

/**
 * The moments at which a trigger would have set a rule off, before conditions are asked.
 *
 * @param moments in order
 * @param actions how often a person did it in that span
 */
record Opportunities(List<Moment> moments, int actions) {

    Opportunities {
        moments = List.copyOf(moments);
    }

    /** What became of an opportunity. */
    enum Outcome {
        /** A person did it too. */
        RIGHT,
        /** Nobody did it. */
        UNWANTED,
        /** A rule of ours did it, and a person took that back. */
        REVERSED,
        /** A rule of ours did it and people were content, or it was done already. */
        SETTLED,
        /** The time to act is not over. */
        OPEN
    }

    /**
     * One opportunity.
     *
     * @param at when
     * @param minute the minute of the day, where the home is
     * @param weekend whether it is a Saturday or Sunday there
     * @param outcome what became of it
     * @param actedAt when a person did it, in milliseconds since 1970; {@link Trial.Firing#NOBODY} when nobody did
     * @param quietUntil until when a rule would not act again, in milliseconds since 1970
     */
    record Moment(Stamp at, int minute, boolean weekend, Outcome outcome, long actedAt, long quietUntil) {}

    /** How a rule does that acts at some of them only. */
    Trial where(BitSet holding) {
        List<Trial.Firing> firings = new ArrayList<>();
        long quietUntil = Long.MIN_VALUE;
        int reversals = 0;
        for (int i = holding.nextSetBit(0); i >= 0; i = holding.nextSetBit(i + 1)) {
            Moment moment = moments.get(i);
            if (moment.at().time() < quietUntil) {
                continue;
            }
            quietUntil = moment.quietUntil();
            if (moment.outcome() != Outcome.SETTLED && moment.outcome() != Outcome.OPEN) {
                firings.add(new Trial.Firing(moment.at(), moment.actedAt()));
                reversals += moment.outcome() == Outcome.REVERSED ? 1 : 0;
            }
        }
        return new Trial(firings, actions, reversals);
    }
}
