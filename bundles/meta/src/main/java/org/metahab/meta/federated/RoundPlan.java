/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.meta.federated;

import org.metahab.meta.federated.secure.FixedPoint;

/**
 * What all parties of a round keep to.
 *
 * <p>Noise is distributed: each party adds its share. The shares are chosen so that the least number of parties that a sum may
 * have gives the full noise even when one of them is the one who is curious and takes its own away again.
 *
 * @param clip C, the greatest length (L2) of one party's difference, positive
 * @param noise σ, the least standard deviation of the noise in each number of a group's sum, as a multiple of {@code clip};
 *     at least 0, where 0 means no privacy
 * @param groupSize how many parties a group has, in [3, 32]; up to one less than twice as many where numbers do not come out
 *     even
 * @param threshold how many of {@code groupSize} must stay for a sum, at least 2 and more than half
 */
public record RoundPlan(double clip, double noise, int groupSize, int threshold) {

    /** The range of a number in fixed point reaches so many standard deviations of its noise beyond the clip. */
    private static final double DEVIATIONS = 8;

    public RoundPlan {
        if (!(clip > 0) || !Double.isFinite(clip) || !(noise >= 0) || !Double.isFinite(noise)) {
            throw new IllegalArgumentException("cannot cut off at " + clip + " and add noise of " + noise);
        }
        if (groupSize < 3 || groupSize > 32 || threshold < 2 || threshold > groupSize || 2 * threshold <= groupSize) {
            throw new IllegalArgumentException(
                    "of a group of 3 to 32 more than half must stay, but these are " + threshold + " of " + groupSize);
        }
    }

    /** The standard deviation of the noise that one party adds to each number: σC/√(threshold − 1). */
    public double noiseShare() {
        return noise * clip / Math.sqrt(threshold - 1);
    }

    /** How numbers travel: the same for all groups of a round. */
    public FixedPoint fixedPoint() {
        return new FixedPoint(clip + DEVIATIONS * noiseShare(), mostMembers());
    }

    /** How many must stay in a group of so many members: in proportion, and more than half. */
    public int thresholdOf(int members) {
        return Math.max(threshold, Math.max(members / 2 + 1, (threshold * members + groupSize - 1) / groupSize));
    }

    /** How many members the largest group has. */
    public int mostMembers() {
        return 2 * groupSize - 1;
    }
}
