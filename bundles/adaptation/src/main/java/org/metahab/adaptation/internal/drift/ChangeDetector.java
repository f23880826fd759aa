/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.drift;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells from outcomes, one after the other, when a rule stopped fitting: Page's cumulated sum of log-likelihood ratios
 * (Biometrika 41, 1954) of {@link Shares#UNFIT} against what was expected. It begins anew whenever it falls to 0, so each
 * beginning is one of Wald's sequential tests, which crosses {@code ln(1/α)} by chance with a probability of at most α
 * (Sequential Analysis, 1947). As a beginning takes at least one outcome, a rule that does as expected is suspected once in
 * 1/α outcomes at most, in the mean (Lorden, Annals of Mathematical Statistics 42, 1971): with α =
 * {@value #FALSE_ALARM} once in a hundred. For one thread at a time.
 */
public final class ChangeDetector {

    /** How likely one beginning ends in a false alarm, at most. */
    public static final double FALSE_ALARM = 0.01;

    private static final double LIMIT = -Math.log(FALSE_ALARM);

    private final Shares expected;
    private double sum;
    private double doubt;
    private @Nullable Instant since;

    /** @param expected how often each outcome comes while all is well */
    public ChangeDetector(Shares expected) {
        this.expected = expected;
    }

    /**
     * One more outcome; tells from when on the rule has not fitted, once that is sure enough, and begins anew. Where it
     * still does not fit then, that stays the moment of the first time: a change is not over because it was told.
     */
    public Optional<Instant> add(Outcome outcome, Instant at) {
        double ratio = Math.log(Shares.UNFIT.of(outcome) / expected.of(outcome));
        sum = Math.max(0, sum + ratio);
        doubt = Math.min(LIMIT, Math.max(0, doubt + ratio));
        if (doubt == 0) {
            since = null;
            return Optional.empty();
        }
        Instant begin = since == null ? at : since;
        since = begin;
        if (sum < LIMIT) {
            return Optional.empty();
        }
        sum = 0;
        return Optional.of(begin);
    }

    /** From when on it may not have fitted; empty while all is well. */
    public Optional<Instant> suspicion() {
        return Optional.ofNullable(since);
    }
}
