/*
 * SPDX-FileCopyrightText: 2026 The MetaHAB authors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.metahab.adaptation.internal.pattern;

/** What the search for a pattern came to. */
public sealed interface Finding {

    /**
     * A pattern that is likely enough to go on to be right.
     *
     * @param pattern the pattern
     * @param trial how it would have done
     */
    record Found(Pattern pattern, Trial trial) implements Finding {}

    /**
     * There is none.
     *
     * @param reason for people, with the best that was found
     * @param promising whether something comes close, so that more examples may decide
     */
    record Nothing(String reason, boolean promising) implements Finding {}
}
