/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

import java.util.List;

/** What the search for a pattern came to. */
public sealed interface Finding {

    /**
     * A pattern that is likely enough to go on to be right.
     *
     * @param pattern the pattern
     * @param trial how it would have done
     * @param rivals what may be meant instead, the likeliest first
     */
    record Found(Pattern pattern, Trial trial, List<Rival> rivals) implements Finding {

        public Found {
            rivals = List.copyOf(rivals);
        }

        /** One without rivals. */
        public Found(Pattern pattern, Trial trial) {
            this(pattern, trial, List.of());
        }
    }

    /**
     * What sets the action off is likely, but not when it does.
     *
     * @param pattern the likeliest pattern with that trigger
     * @param trial how it would have done
     * @param rivals what may be meant instead, each with another trigger, the likeliest first
     * @param nothing why no pattern is likely enough
     */
    record Reason(Pattern pattern, Trial trial, List<Rival> rivals, Nothing nothing) implements Finding {

        public Reason {
            rivals = List.copyOf(rivals);
        }
    }

    /**
     * A pattern that may be meant instead.
     *
     * @param pattern the pattern
     * @param trial how it would have done
     */
    record Rival(Pattern pattern, Trial trial) {}

    /**
     * There is none.
     *
     * @param reason for people, with the best that was found
     * @param promising whether something comes close, so that more examples may decide
     */
    record Nothing(String reason, boolean promising) implements Finding {}
}
