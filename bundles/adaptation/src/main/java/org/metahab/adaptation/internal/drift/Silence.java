/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.drift;

/**
 * Tells when a rule has had nothing to do for so long that it can't be chance: had it come as often as before, with no
 * memory (Poisson), so long a silence would have a probability of at most {@link ChangeDetector#FALSE_ALARM}. Time is
 * counted in days that people lived in the home, so that vacations don't count. For one thread at a time.
 */
public final class Silence {

    private static final int LEAST_DAYS = 14;
    private static final int LEAST_TIMES = 5;

    private final int firstDay;
    private int lastDay;
    private int times;
    private boolean told;

    /** @param day the day on which counting begins */
    public Silence(int day) {
        this.firstDay = day;
        this.lastDay = day;
    }

    /** The rule had something to do. */
    public void broken(int day) {
        lastDay = day;
        times++;
        told = false;
    }

    /** For how many days there was nothing to do, where that is too long and was not told yet; otherwise 0. */
    public int tooLong(int day) {
        int silent = day - lastDay;
        if (told || times < LEAST_TIMES || silent < LEAST_DAYS) {
            return 0;
        }
        double usual = Math.max(1.0, lastDay - firstDay) / times;
        told = silent > -Math.log(ChangeDetector.FALSE_ALARM) * usual;
        return told ? silent : 0;
    }
}
